import type { ManagerFacts, ObjectFacts } from '../../model/facts.js';
import { type Finding, shiftFinding } from '../../model/finding/finding.js';
import { type ManagerVersion, newestOf } from '../../model/release/manager-version.js';
import { releaseOf } from '../../model/release/release.js';
import { compareByStart } from '../../text/range.js';
import { configureFindings, DEFAULT_CONFIG, type LintConfig } from '../config/lint-config.js';
import { suppress } from '../suppression/suppress.js';
import { type PlacedComment, shiftComment } from '../suppression/suppression-comment.js';
import { type AnalysedDocument, analysedFor, partsOf, type StreamAnalysis } from './analyse-stream.js';
import { declaresObject, type ObjectOutline } from './document-analysis.js';
import { decideIgnored, isSelected } from './ignored-objects.js';
import type { ManifestFacts } from './manifest-facts.js';
import { conversationOf, missingConfigs } from './missing-configs.js';
import { missingTemplates } from './missing-templates.js';
import { findingsOfTakenEntries, isNamed, type NamedObjects, namedObjects } from './named-objects.js';

/**
 * The manifests related to a stream, such as those in the other files of a workspace; they may include its own. While they
 * are unknown, no finding is reported that they could invalidate.
 */
export type OtherManifests = readonly ManifestFacts[] | 'unknown';

/**
 * The findings of a stream, with ranges relative to the stream: those for the targeted version, without suppressed ones,
 * with the configured severities.
 */
export function findingsOf(
  stream: StreamAnalysis,
  config: LintConfig = DEFAULT_CONFIG,
  others: OtherManifests = [],
): readonly Finding[] {
  const found = suppress(allFindingsOf(stream, config.version, others), commentsOf(stream));
  return configureFindings(found, config);
}

/**
 * All findings, before suppressions and configured severities: they decide the cluster's verdict. Findings of Secrets and
 * ConfigMaps count only when a notification manifest names the object.
 *
 * @param version the targeted notification manager; default: the one in the image in the stream, else the newest
 */
export function allFindingsOf(
  stream: StreamAnalysis,
  version?: ManagerVersion,
  others: OtherManifests = [],
): readonly Finding[] {
  const release = releaseOf(version ?? managerVersionOf([stream]));
  const parts = partsOf(analysedFor(stream, release));
  const elsewhere = others === 'unknown' ? [] : others;
  let known: NamedObjects | undefined;
  const named = (): NamedObjects => {
    known ??= namedObjects([...parts.map(({ analysis }) => analysis), ...elsewhere], release);
    return known;
  };
  const decided = decideIgnored(managersOf(parts, others), release);
  const counts = (object: ObjectOutline): boolean => object.interest === 'own' || isNamed(object, named());
  const found = parts.flatMap(({ analysis, line }) => {
    const { entryFindings, object } = analysis;
    const findings = decided(analysis);
    if (findings.length + entryFindings.length === 0 || (object && !counts(object))) return [];
    const taken = entryFindings.length > 0 ? findingsOfTakenEntries(analysis, named()) : [];
    return [...findings, ...taken].map((finding) => shiftFinding(finding, line));
  });
  const missing = others === 'unknown' ? [] : missingConfigs(parts, elsewhere, release);
  const templates = others === 'unknown' ? [] : missingTemplates(parts, elsewhere, named);
  return [...found, ...missing, ...templates].sort(compareByStart);
}

/** Whether the findings of a stream depend on the manifests in other files. */
export function dependsOnOthers(stream: StreamAnalysis): boolean {
  return partsOf(stream).some(
    ({ analysis: { pipeline, object, templateCalls } }) =>
      conversationOf(pipeline) !== undefined ||
      object?.interest === 'named' ||
      templateCalls.length > 0 ||
      pipeline.some(isSelected),
  );
}

/** The NotificationManagers that decide: the stream's own before others. */
function managersOf(parts: readonly AnalysedDocument[], others: OtherManifests): readonly ManagerFacts[] | 'unknown' {
  const own = parts.flatMap(({ analysis: { pipeline } }) => pipeline.filter(isManager));
  if (own.length > 0 || others === 'unknown') return own.length > 0 ? own : 'unknown';
  return others.flatMap(({ pipeline }) => pipeline.filter(isManager));
}

/** One without the required selectors is a patch of another, or rejected. */
function isManager(facts: ObjectFacts): facts is ManagerFacts {
  return facts.kind === 'NotificationManager' && facts.globalLabels !== undefined && facts.tenantLabels !== undefined;
}

/** The newest version in the images of NotificationManagers; undefined when no image has a version. */
export function managerVersionOf(streams: readonly StreamAnalysis[]): ManagerVersion | undefined {
  const versions = streams.flatMap((stream) =>
    partsOf(stream).flatMap(({ analysis }) => analysis.managerVersion ?? []),
  );
  return newestOf(versions);
}

/** The comments with lines of the stream. Suppressions in documents that could not be parsed count as used. */
function commentsOf({ documents }: StreamAnalysis): readonly PlacedComment[] {
  if (documents.every(({ analysis }) => analysis.comments.length === 0)) return [];
  const unread = documents.some(({ analysis }) => !declaresObject(analysis) && analysis.findings.length > 0);
  const firstObject = documents.findIndex(({ document: { text } }) => /^(?!---|[ \t]*(?:#|$))./m.test(text));
  return documents.flatMap(({ analysis, line }, index) =>
    analysis.comments.map((comment) => ({
      comment: shiftComment(comment, line),
      checked: comment.scope === 'file' || comment.scope === 'start' ? !unread : declaresObject(analysis),
      first: firstObject < 0 || index <= firstObject,
    })),
  );
}
