import { type ConfigSeeker, chooseConfig } from '../../model/cluster/choose-config.js';
import type { Placed } from '../../model/cluster/cluster.js';
import { configOwnerOf, DEFAULT_TENANT, type Ownership, ownerOf, ownershipOf } from '../../model/cluster/ownership.js';
import { readClusterObjects } from '../../model/cluster/read-cluster-objects.js';
import { dingTalkSection } from '../../model/dingtalk-section.js';
import type { ConfigFacts, ManagerFacts, ObjectFacts, ReceiverFacts } from '../../model/facts.js';
import type { Release } from '../../model/release/release.js';
import { hiddenSelectors } from '../../model/unknown/unknown-labels.js';
import { keepLast } from '../../text/keep-last.js';
import { namesIn } from '../names/name-use.js';
import { isOpen } from './is-open.js';
import { type ManifestIndex, NO_MANIFESTS } from './manifest-index.js';

/** Tells the stream's own objects from others. */
export const OWN = 'own';

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
  if (own.configs.length > 0 || own.managers.length > 0) return servingOf(own, others, release);
  const { configs, managers, damaged } = others.revisions;
  const serving =
    servingElsewhere.get(others) ??
    keepLast((latest: Release, ..._: readonly object[]) => servingOf(NO_MANIFESTS, others, latest));
  servingElsewhere.set(others, serving);
  return serving(release, configs, managers, damaged);
}

/** The results of streams that have no say themselves: they are the same for all with the same others. */
const servingElsewhere = new WeakMap<
  ManifestIndex,
  (release: Release, ...revisions: readonly object[]) => ServingConfigs | undefined
>();

function servingOf(own: ManifestIndex, others: ManifestIndex, release: Release): ServingConfigs | undefined {
  // one that cannot be read may be the one that fits
  if ([own, others].some(({ damaged }) => namesIn(damaged, 'Config').length > 0)) return undefined;
  const { configs, managers } = decisive(own, others);
  // An unknown label, section or selector may be the one that fits.
  if (configs.length === 0 || configs.some(({ facts }) => isOpen(facts)) || managers.some(isOpenManager))
    return undefined;
  // A workspace may contain the manifests of several clusters.
  const clusters = (managers.length > 0 ? managers : [undefined]).map((manager) => {
    const ownership = ownershipOf(manager, release);
    return { ownership, configs: byOwner(configs, ownership), kept: new Map() };
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
  /** The results so far, by what they depend on: most receivers have one owner and no selector. */
  readonly kept: Map<string, ReturnType<ServingConfigs>>;
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

/** Empty for a receiver without an owner, because another rule reports it. */
function servedBy(receiver: ReceiverFacts, cluster: Served): ReturnType<ServingConfigs> {
  const owner = ownerOf(receiver.labels, cluster.ownership);
  if (owner.kind === 'none') return [];
  const selector = dingTalkSection(receiver)?.dingtalk?.configSelector?.selector;
  const key = JSON.stringify([owner, selector]);
  const served = cluster.kept.get(key) ?? chooseFor({ owner, selector }, cluster);
  cluster.kept.set(key, served);
  return served;
}

function chooseFor({ owner, selector }: ConfigSeeker, { ownership, configs }: Served): ReturnType<ServingConfigs> {
  // no others come into question, and a cluster may have one for each tenant
  const eligible = [...new Set([owner.id, DEFAULT_TENANT])].flatMap((id) => configs.get(id) ?? []);
  const chosen = chooseConfig({ owner, selector }, eligible, ownership);
  return [chosen ? [chosen.config, ...chosen.rivals].flatMap((index) => eligible[index] ?? []) : []];
}
