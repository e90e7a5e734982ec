import type { ManagerFacts } from '../../model/facts.js';
import { type Finding, shiftFinding } from '../../model/finding/finding.js';
import type { Release } from '../../model/release/release.js';
import { keepLast } from '../../text/keep-last.js';
import { compareByStart } from '../../text/range.js';
import type { AnalysedDocument, StreamAnalysis } from './analyse-stream.js';
import { analysedFor, partsOf } from './analyse-stream.js';
import { type DecideIgnored, decideIgnored } from './ignored-objects.js';
import { keepPerPart } from './keep-per-part.js';
import { createManifestIndex, type ManifestIndex } from './manifest-index.js';
import { configFindings, conversationOf, type ServingConfigs, servingConfigs } from './missing-configs.js';
import { type KnownReceivers, missingReceivers, receiversIn } from './missing-receivers.js';
import { type KeysInstead, keysInstead, missingSecretKeys } from './missing-secret-keys.js';
import { type KnownTemplates, missingTemplates, templatesIn } from './missing-templates.js';
import { findingsOfTakenEntries, isNamed, type NamedObjects, namedIn, scopeOf } from './named-objects.js';
import { type Repeated, repeatedIn, repeatedObject } from './repeated-objects.js';

/**
 * Finds again and again what is wrong with one stream while it is edited. After an edit, only the documents are judged
 * again that changed, and those that depend on what changed in others: the rest keeps its findings, as the same objects.
 *
 * @param release the manager that the findings are for
 * @param others the manifests of other files; they may include the stream's own
 * @param file the URI of the stream; undefined: no finding is about files with the same object
 */
export type FollowFindings = (
  stream: StreamAnalysis,
  release: Release,
  others: ManifestIndex | 'unknown',
  file?: string,
) => readonly Finding[];

const NONE = createManifestIndex();

/** @param judge what finds the problems of a part; default: one that keeps them */
export function followFindings(judge: JudgePart = keptFindingsOfPart): FollowFindings {
  const own = createManifestIndex();
  const relations = relationsOf();
  return (stream, release, others, file) => {
    const parts = partsOf(analysedFor(stream, release));
    own.update(parts.map(({ analysis }) => analysis));
    const related = relations(own, others, release);
    const elsewhere = others === 'unknown' ? NONE : others;
    const findings = parts.flatMap((part) => {
      const { here, everywhere } = repeatedIn(part.analysis, own, elsewhere, file);
      return judge(part, ...concerning(part, related), here, everywhere, file);
    });
    return isSorted(findings) ? findings : findings.sort(compareByStart);
  };
}

/** What the findings of a document can depend on beside its text. */
interface Relations {
  readonly decided: DecideIgnored;
  readonly named: NamedObjects;
  readonly serving: ServingConfigs | undefined;
  readonly templates: KnownTemplates | undefined;
  readonly receivers: KnownReceivers | undefined;
  readonly instead: KeysInstead | undefined;
  readonly release: Release;
}

/** Each relation stays the same object until something it depends on changes. */
function relationsOf(): (own: ManifestIndex, others: ManifestIndex | 'unknown', release: Release) => Relations {
  const decided = keepLast((own: ManifestIndex, others: ManifestIndex | 'unknown', release: Release, ..._: Revisions) =>
    decideIgnored(managersOf(own, others), release),
  );
  const named = keepLast((own: ManifestIndex, others: ManifestIndex, release: Release, ..._: Revisions) =>
    namedIn([own, others], release),
  );
  const serving = keepLast((own: ManifestIndex, others: ManifestIndex, release: Release, ..._: Revisions) =>
    servingConfigs(own, others, release),
  );
  const templates = keepLast((own: ManifestIndex, others: ManifestIndex, release: Release, ..._: Revisions) =>
    templatesIn([own, others], release),
  );
  const receivers = keepLast((own: ManifestIndex, others: ManifestIndex, ..._: Revisions) =>
    receiversIn([own, others]),
  );
  const instead = keepLast((own: ManifestIndex, others: ManifestIndex, ..._: Revisions) =>
    keysInstead([own, others], scopeOf([...own.managers, ...others.managers])),
  );
  return (own, others, release) => {
    const elsewhere = others === 'unknown' ? NONE : others;
    const revisions = (...aspects: readonly (keyof ManifestIndex['revisions'])[]): Revisions =>
      aspects.flatMap((aspect) => [own.revisions[aspect], elsewhere.revisions[aspect]]);
    const known = others !== 'unknown';
    return {
      decided: decided(own, others, release, ...revisions('managers')),
      named: named(own, elsewhere, release, ...revisions('references', 'managers')),
      serving: known ? serving(own, elsewhere, release, ...revisions('configs', 'managers')) : undefined,
      templates: known ? templates(own, elsewhere, release, ...revisions('templates')) : undefined,
      receivers: known ? receivers(own, elsewhere, ...revisions('receivers')) : undefined,
      instead: known ? instead(own, elsewhere, ...revisions('secrets', 'managers')) : undefined,
      release,
    };
  };
}

/** What a result was computed from: given only to notice that it is outdated. */
type Revisions = readonly object[];

/** The relations that a part depends on; undefined for others, whose changes then cost nothing. */
function concerning(
  { analysis: { object, entryFindings, templateCalls, pipeline, namedReceivers, secretKeys } }: AnalysedDocument,
  { decided, named, serving, templates, receivers, instead, release }: Relations,
): Concerning {
  const calls = templateCalls.length > 0;
  return [
    decided,
    calls || object?.interest === 'named' || entryFindings.length > 0 ? named : undefined,
    conversationOf(pipeline) ? serving : undefined,
    calls ? templates : undefined,
    namedReceivers.length > 0 ? receivers : undefined,
    secretKeys.length > 0 ? instead : undefined,
    release,
  ];
}

type Concerning = [
  DecideIgnored,
  NamedObjects | undefined,
  ServingConfigs | undefined,
  KnownTemplates | undefined,
  KnownReceivers | undefined,
  KeysInstead | undefined,
  Release,
];

type JudgePart = (
  part: Pick<AnalysedDocument, 'analysis' | 'line'>,
  ...context: [...Concerning, ...RepeatedContext]
) => readonly Finding[];

type RepeatedContext = [Repeated['here'], Repeated['everywhere'], file: string | undefined];

/** The findings of Secrets and ConfigMaps count only when a notification manifest names the object. */
export const findingsOfPart: JudgePart = (part, ...context) => {
  const [decided, named, serving, templates, receivers, instead, release, here, everywhere, file] = context;
  const { analysis, line } = part;
  const { object } = analysis;
  const counts = !object || object.interest === 'own' || (named && isNamed(object, named));
  const found = [
    ...(counts ? [...decided(analysis), ...(named ? findingsOfTakenEntries(analysis, named) : [])] : []),
    ...(counts ? repeatedObject(analysis, { here, everywhere }, file) : []),
    ...configFindings(analysis, serving, release),
    ...(named ? missingTemplates(analysis, templates, named) : []),
    ...missingReceivers(analysis, receivers),
    ...missingSecretKeys(analysis, instead),
  ];
  return found.map((finding) => shiftFinding(finding, line)).sort(compareByStart);
};

const keptFindingsOfPart = keepPerPart(findingsOfPart);

/** Documents are in order. Only items of a List can be in another one, beside problems of the whole document. */
function isSorted(findings: readonly Finding[]): boolean {
  return findings.every((finding, index) => {
    const before = findings[index - 1];
    return !before || compareByStart(before, finding) <= 0;
  });
}

/** The NotificationManagers that decide: the stream's own before others. */
function managersOf(own: ManifestIndex, others: ManifestIndex | 'unknown'): readonly ManagerFacts[] | 'unknown' {
  const decisive = own.managers.filter(hasSelectors);
  if (decisive.length > 0 || others === 'unknown') return decisive.length > 0 ? decisive : 'unknown';
  return others.managers.filter(hasSelectors);
}

/** One without the required selectors is a patch of another, or rejected. */
function hasSelectors({ globalLabels, tenantLabels }: ManagerFacts): boolean {
  return globalLabels !== undefined && tenantLabels !== undefined;
}
