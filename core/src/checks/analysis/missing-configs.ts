import { chooseConfig } from '../../model/cluster/choose-config.js';
import type { Placed } from '../../model/cluster/cluster.js';
import { configOwnerOf, DEFAULT_TENANT, type Ownership, ownerOf, ownershipOf } from '../../model/cluster/ownership.js';
import { readClusterObjects } from '../../model/cluster/read-cluster-objects.js';
import { dingTalkSection } from '../../model/dingtalk-section.js';
import type { ConfigFacts, ManagerFacts, ObjectFacts, ReceiverFacts } from '../../model/facts.js';
import type { Finding } from '../../model/finding/finding.js';
import { worded } from '../../model/finding/to-finding.js';
import type { Release } from '../../model/release/release.js';
import { unknownBelow } from '../../model/unknown/unknown-facts.js';
import { hiddenLabels, hiddenSelectors } from '../../model/unknown/unknown-labels.js';
import { listPhrase } from '../../text/list-phrase.js';
import { phrase } from '../../text/phrase.js';
import type { Range } from '../../text/range.js';
import { DOCUMENT_CHECKS } from '../document-checks.js';
import type { DocumentAnalysis } from './document-analysis.js';
import type { ManifestIndex } from './manifest-index.js';

/** The Configs that apply equally well to a receiver's conversation, in each cluster; a cluster without one: none. */
export type ServingConfigs = (receiver: ReceiverFacts) => readonly (readonly Placed<ConfigFacts>[])[];

/**
 * Which Configs serve conversations. Undefined while no Config is known at all: the Configs are then probably kept
 * outside the workspace.
 *
 * @param others the manifests of other files
 */
export function servingConfigs(
  own: ManifestIndex,
  others: ManifestIndex,
  release: Release,
): ServingConfigs | undefined {
  const { configs, managers } = decisive(own, others);
  // An unknown label, section or selector may be the one that fits.
  if (configs.length === 0 || configs.some(({ facts }) => isOpen(facts)) || managers.some(isOpenManager))
    return undefined;
  // A workspace may contain the manifests of several clusters.
  const clusters = (managers.length > 0 ? managers : [undefined]).map((manager) => {
    const ownership = ownershipOf(manager, release);
    return { ownership, configs: byOwner(configs, ownership) };
  });
  return (receiver) => clusters.flatMap((cluster) => servedBy(receiver, cluster));
}

function byOwner(configs: readonly Placed<ConfigFacts>[], ownership: Ownership): Served['configs'] {
  const groups = new Map<string, Placed<ConfigFacts>[]>();
  for (const config of configs) {
    const { id } = configOwnerOf(config.facts.labels, ownership);
    const group = groups.get(id);
    if (group) group.push(config);
    else groups.set(id, [config]);
  }
  return groups;
}

interface Served {
  readonly ownership: Ownership;
  /** By owner. */
  readonly configs: ReadonlyMap<string, readonly Placed<ConfigFacts>[]>;
}

/** Reports a conversation to which no known Config applies, or several that differ. */
export function configFindings(
  analysis: DocumentAnalysis,
  serving: ServingConfigs | undefined,
  release: Release,
): readonly Finding[] {
  const range = serving && conversationOf(analysis.pipeline);
  if (!range) return [];
  const receivers = analysis.pipeline.filter((facts) => facts.kind === 'Receiver').filter((facts) => !isOpen(facts));
  for (const served of receivers.map(serving)) {
    if (served.length > 0 && served.every((configs) => configs.length === 0))
      return [missing(analysis, range, release)];
    const rivals = served[0] ?? [];
    if (served.length > 0 && served.every(differ)) return [ambiguous(analysis, range, rivals)];
  }
  return [];
}

/** Tells the stream's own objects from others. */
const OWN = 'own';

/** The number of Configs that a message names. */
const FEW = 3;

/** Whether nobody can tell whose a receiver or Config is, or what it sets up for conversations. */
function isOpen(facts: ReceiverFacts | ConfigFacts): boolean {
  const parts = ['conversation', 'dingtalkConfigSelector', 'enabled'];
  return (
    hiddenLabels(facts).length > 0 || parts.some((part) => unknownBelow(facts, 'spec', 'dingtalk', part).length > 0)
  );
}

function isOpenManager(manager: ManagerFacts): boolean {
  return hiddenSelectors(manager).length > 0;
}

/** The Configs and NotificationManagers that decide, as applied; the stream's own NotificationManagers before others. */
function decisive(
  own: ManifestIndex,
  others: ManifestIndex,
): { readonly configs: readonly Placed<ConfigFacts>[]; readonly managers: readonly ManagerFacts[] } {
  const applied = readClusterObjects([
    { uri: OWN, facts: [...own.configs, ...own.managers].map((facts) => ({ pipeline: [facts], line: 0 })) },
  ]);
  // The other manifests may include the stream's own objects, also those that a later document replaces.
  const replaced = new Set<ObjectFacts>([...own.configs, ...own.managers]);
  const elsewhere = others.configs.flatMap((facts) => (replaced.has(facts) ? [] : [{ uri: '', line: 0, facts }]));
  const managers = applied.managers.map(({ facts }) => facts);
  return {
    configs: [...elsewhere, ...applied.configs],
    managers: managers.length > 0 ? managers : others.managers,
  };
}

/** The range of a receiver's enabled conversation. */
export function conversationOf(facts: readonly ObjectFacts[]): Range | undefined {
  for (const object of facts) {
    if (object.kind !== 'Receiver') continue;
    const section = dingTalkSection(object);
    if (section?.enabled && section.dingtalk?.conversation) return section.dingtalk.conversation.range;
  }
  return undefined;
}

/** Empty for a receiver without an owner, because another rule reports it. */
function servedBy(receiver: ReceiverFacts, { ownership, configs }: Served): ReturnType<ServingConfigs> {
  const owner = ownerOf(receiver.labels, ownership);
  if (owner.kind === 'none') return [];
  const selector = dingTalkSection(receiver)?.dingtalk?.configSelector?.selector;
  // no others come into question, and a cluster may have one for each tenant
  const eligible = [...new Set([owner.id, DEFAULT_TENANT])].flatMap((id) => configs.get(id) ?? []);
  const chosen = chooseConfig({ owner, selector }, eligible, ownership);
  return [chosen ? [chosen.config, ...chosen.rivals].flatMap((index) => eligible[index] ?? []) : []];
}

/** Whether several Configs use different apps, as far as the manifests tell. Those of one name are one Config. */
function differ(configs: readonly Placed<ConfigFacts>[]): boolean {
  const names = new Set(configs.map(({ facts }) => facts.name));
  return names.size > 1 && new Set(configs.map(({ facts }) => appOf(facts))).size > 1;
}

/** The key of an app by its reference. What is written out is not in the facts, so each Config has one of its own. */
function appOf({ name, appKey }: ConfigFacts): string {
  return appKey.kind === 'secret' ? JSON.stringify([appKey.namespace, appKey.name, appKey.key]) : name;
}

function missing({ inside }: DocumentAnalysis, range: Range, { dispatch }: Release): Finding {
  const { id, family, severity } = DOCUMENT_CHECKS.configMissing;
  const message =
    dispatch === 'direct'
      ? phrase(
          'No known Config applies to this receiver’s conversation. Without a Config, the manager crashes, and all messages of the request are lost.',
        )
      : phrase(
          'No known Config applies to this receiver’s conversation. Without a Config, nothing is sent to its chats.',
        );
  const path = [...(inside === '' ? [] : [inside]), 'spec.dingtalk.conversation'].join('.');
  return { code: id, family, severity, ...worded(message), range, path, fixes: [] };
}

function ambiguous({ inside }: DocumentAnalysis, range: Range, configs: readonly Placed<ConfigFacts>[]): Finding {
  const { id, family, severity } = DOCUMENT_CHECKS.configAmbiguous;
  const names = listPhrase([...new Set(configs.map(({ facts }) => facts.name))].slice(0, FEW));
  const message = phrase(
    'Several Configs apply equally well to this receiver’s conversation: {names}. The manager uses any of them.',
    { names },
  );
  const isHere = configs.every(({ uri }) => uri === OWN);
  const path = [...(inside === '' ? [] : [inside]), 'spec.dingtalk.conversation'].join('.');
  return { code: id, family, severity: isHere ? 'warning' : severity, ...worded(message), range, path, fixes: [] };
}
