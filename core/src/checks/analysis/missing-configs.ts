import { chooseConfig } from '../../model/cluster/choose-config.js';
import type { Placed } from '../../model/cluster/cluster.js';
import { type Ownership, ownerOf, ownershipOf } from '../../model/cluster/ownership.js';
import { readClusterObjects } from '../../model/cluster/read-cluster-objects.js';
import { dingTalkSection } from '../../model/dingtalk-section.js';
import type { ConfigFacts, ManagerFacts, ObjectFacts, ReceiverFacts } from '../../model/facts.js';
import { type Finding, shiftFinding } from '../../model/finding/finding.js';
import { worded } from '../../model/finding/to-finding.js';
import type { Release } from '../../model/release/release.js';
import { phrase } from '../../text/phrase.js';
import type { Range } from '../../text/range.js';
import { DOCUMENT_CHECKS } from '../document-checks.js';
import type { AnalysedDocument } from './analyse-stream.js';
import type { DocumentAnalysis } from './document-analysis.js';
import type { ManifestFacts } from './manifest-facts.js';

/**
 * Reports conversations to which no known Config applies. Reports nothing while no Config is known at all: the Configs
 * are then probably kept outside the workspace.
 *
 * @param others the manifests of other files
 */
export function missingConfigs(
  documents: readonly AnalysedDocument[],
  others: readonly ManifestFacts[],
  release: Release,
): readonly Finding[] {
  const known = decisive(documents, others);
  if (!known.some(isConfig)) return [];
  const waiting = documents.flatMap(({ analysis, line }) => {
    const range = conversationOf(analysis.pipeline);
    return range ? [{ analysis, line, range }] : [];
  });
  if (waiting.length === 0) return [];
  const configs = known.filter(isConfig);
  const managers = known.filter(isManager).map(({ facts }) => facts);
  // A workspace may contain the manifests of several clusters.
  const ownerships = (managers.length > 0 ? managers : [undefined]).map((manager) => ownershipOf(manager, release));
  return waiting.flatMap(({ analysis, line, range }) =>
    analysis.pipeline.some(
      (facts) => facts.kind === 'Receiver' && !ownerships.some((ownership) => isServed(facts, configs, ownership)),
    )
      ? [shiftFinding(missing(analysis, range, release), line)]
      : [],
  );
}

/** The Configs and NotificationManagers that decide, as applied; the stream's own NotificationManagers before others. */
function decisive(
  documents: readonly AnalysedDocument[],
  others: readonly ManifestFacts[],
): readonly Placed<ObjectFacts>[] {
  const ownFacts = documents.flatMap(({ analysis: { pipeline }, line }) =>
    pipeline.filter(isDecisive).map((facts) => ({ facts, line })),
  );
  const own = readClusterObjects([
    { uri: '', facts: ownFacts.map(({ facts, line }) => ({ pipeline: [facts], line })) },
  ]);
  // The other manifests may include the stream's own objects, also those that a later document replaces.
  const replaced = new Set(ownFacts.map(({ facts }) => facts));
  const elsewhere = others.flatMap(({ pipeline, line }) =>
    pipeline
      .filter((facts) => isDecisive(facts) && !replaced.has(facts))
      .map((facts): Placed<ObjectFacts> => ({ uri: '', line, facts })),
  );
  const managers = own.managers.length > 0 ? own.managers : elsewhere.filter(isManager);
  return [...elsewhere.filter(isConfig), ...own.configs, ...managers];
}

function isDecisive({ kind }: ObjectFacts): boolean {
  return kind === 'Config' || kind === 'NotificationManager';
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

/** A receiver without an owner counts as served, because another rule reports it. */
function isServed(receiver: ReceiverFacts, configs: readonly Placed<ConfigFacts>[], ownership: Ownership): boolean {
  const owner = ownerOf(receiver.labels, ownership);
  const selector = dingTalkSection(receiver)?.dingtalk?.configSelector?.selector;
  return owner.kind === 'none' || chooseConfig({ owner, selector }, configs, ownership) !== undefined;
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

function isConfig(object: Placed<ObjectFacts>): object is Placed<ConfigFacts> {
  return object.facts.kind === 'Config';
}

function isManager(object: Placed<ObjectFacts>): object is Placed<ManagerFacts> {
  return object.facts.kind === 'NotificationManager';
}
