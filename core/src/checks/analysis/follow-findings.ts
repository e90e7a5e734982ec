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
import { conversationOf, type IsServed, missingConfig, servedReceivers } from './missing-configs.js';
import { definedTemplatesIn, type IsDefined, missingTemplates } from './missing-templates.js';
import { findingsOfTakenEntries, isNamed, type NamedObjects, namedIn } from './named-objects.js';

/**
 * Finds again and again what is wrong with one stream while it is edited. After an edit, only the documents are judged
 * again that changed, and those that depend on what changed in others: the rest keeps its findings, as the same objects.
 *
 * @param release the manager that the findings are for
 * @param others the manifests of other files; they may include the stream's own
 */
export type FollowFindings = (
  stream: StreamAnalysis,
  release: Release,
  others: ManifestIndex | 'unknown',
) => readonly Finding[];

const NONE = createManifestIndex();

/** @param judge what finds the problems of a part; default: one that keeps them */
export function followFindings(judge: JudgePart = keptFindingsOfPart): FollowFindings {
  const own = createManifestIndex();
  const relations = relationsOf();
  return (stream, release, others) => {
    const parts = partsOf(analysedFor(stream, release));
    own.update(parts.map(({ analysis }) => analysis));
    const related = relations(own, others, release);
    const findings = parts.flatMap((part) => judge(part, ...concerning(part, related)));
    return isSorted(findings) ? findings : findings.sort(compareByStart);
  };
}

/** What the findings of a document can depend on beside its text. */
interface Relations {
  readonly decided: DecideIgnored;
  readonly named: NamedObjects;
  readonly served: IsServed | undefined;
  readonly defined: IsDefined | undefined;
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
  const served = keepLast((own: ManifestIndex, others: ManifestIndex, release: Release, ..._: Revisions) =>
    servedReceivers(own, others, release),
  );
  const defined = keepLast((own: ManifestIndex, others: ManifestIndex, ..._: Revisions) =>
    definedTemplatesIn([own, others]),
  );
  return (own, others, release) => {
    const elsewhere = others === 'unknown' ? NONE : others;
    const revisions = (...aspects: readonly (keyof ManifestIndex['revisions'])[]): Revisions =>
      aspects.flatMap((aspect) => [own.revisions[aspect], elsewhere.revisions[aspect]]);
    return {
      decided: decided(own, others, release, ...revisions('managers')),
      named: named(own, elsewhere, release, ...revisions('references', 'managers')),
      served: others === 'unknown' ? undefined : served(own, elsewhere, release, ...revisions('configs', 'managers')),
      defined: others === 'unknown' ? undefined : defined(own, elsewhere, ...revisions('templates')),
      release,
    };
  };
}

/** What a result was computed from: given only to notice that it is outdated. */
type Revisions = readonly object[];

/** The relations that a part depends on; undefined for others, whose changes then cost nothing. */
function concerning(
  { analysis: { object, entryFindings, templateCalls, pipeline } }: AnalysedDocument,
  { decided, named, served, defined, release }: Relations,
): Concerning {
  const calls = templateCalls.length > 0;
  return [
    decided,
    calls || object?.interest === 'named' || entryFindings.length > 0 ? named : undefined,
    conversationOf(pipeline) ? served : undefined,
    calls ? defined : undefined,
    release,
  ];
}

type Concerning = [DecideIgnored, NamedObjects | undefined, IsServed | undefined, IsDefined | undefined, Release];

type JudgePart = (part: Pick<AnalysedDocument, 'analysis' | 'line'>, ...concerning: Concerning) => readonly Finding[];

/** The findings of Secrets and ConfigMaps count only when a notification manifest names the object. */
export const findingsOfPart: JudgePart = ({ analysis, line }, decided, named, served, defined, release) => {
  const { object } = analysis;
  const counts = !object || object.interest === 'own' || (named && isNamed(object, named));
  const found = [
    ...(counts ? [...decided(analysis), ...(named ? findingsOfTakenEntries(analysis, named) : [])] : []),
    ...missingConfig(analysis, served, release),
    ...(named ? missingTemplates(analysis, defined, named) : []),
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
