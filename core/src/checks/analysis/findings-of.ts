import { type AlertRulesPerObject, createAlertRules } from '../../model/alert-rules/keep-alert-rules.js';
import type { Finding } from '../../model/finding/finding.js';
import { type ManagerVersion, newestOf } from '../../model/release/manager-version.js';
import { releaseOf } from '../../model/release/release.js';
import { compareByStart } from '../../text/range.js';
import { configureFindings, DEFAULT_CONFIG, type LintConfig } from '../config/lint-config.js';
import { suppress } from '../suppression/suppress.js';
import { type PlacedComment, shiftComment } from '../suppression/suppression-comment.js';
import { partsOf, type StreamAnalysis } from './analyse-stream.js';
import { type DocumentAnalysis, declaresObject } from './document-analysis.js';
import { findingsOfPart, followFindings } from './follow-findings.js';
import type { ManifestFacts } from './manifest-facts.js';
import { createManifestIndex, type ManifestIndex } from './manifest-index.js';

/**
 * The manifests related to a stream, such as those in the other files of a workspace; they may include its own. While they
 * are unknown, no finding is reported that they could invalidate.
 */
export type OtherManifests = readonly ManifestFacts[] | 'unknown';

/**
 * The findings of a stream, with ranges relative to the stream: those for the targeted version, without suppressed ones,
 * with the configured severities.
 *
 * @param file the URI of the stream, as in the facts of `others`; undefined: those name no files
 */
export function findingsOf(
  stream: StreamAnalysis,
  config: LintConfig = DEFAULT_CONFIG,
  others: OtherManifests = [],
  file?: string,
): readonly Finding[] {
  return configured(stream, found(stream, config, others, file), config);
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
  file?: string,
): readonly Finding[] {
  return found(stream, { version }, others, file);
}

function found(
  stream: StreamAnalysis,
  { version, ...wanted }: Omit<LintConfig, 'rules'>,
  others: OtherManifests,
  file: string | undefined,
): readonly Finding[] {
  const release = releaseOf(version ?? managerVersionOf([stream]));
  if (others === 'unknown') return followFindings(findingsOfPart)(stream, release, others, file, wanted);
  const { index, rulesPerObject } = readOnce(others);
  return followFindings(findingsOfPart, rulesPerObject)(stream, release, index, file, wanted);
}

/**
 * The findings of a stream that is edited: those of {@link findingsOf}, of which an edit costs only the documents that it
 * changes.
 */
export type Judge = (
  stream: StreamAnalysis,
  config: LintConfig,
  others: ManifestIndex | 'unknown',
) => readonly Finding[];

/**
 * A judge for one stream, which it may forget at any time.
 *
 * @param file the URI of the stream, as in the index of the others
 */
export function createJudge(file?: string): Judge {
  const follow = followFindings();
  return (stream, config, others) => {
    const release = releaseOf(config.version ?? managerVersionOf([stream]));
    return configured(stream, follow(stream, release, others, file, config), config);
  };
}

/** What is read of manifests that do not change, and that are the others of many streams. */
interface ReadManifests {
  readonly index: ManifestIndex;
  readonly rulesPerObject: AlertRulesPerObject;
}

const kept = new WeakMap<readonly ManifestFacts[], ReadManifests>();

function readOnce(manifests: readonly ManifestFacts[]): ReadManifests {
  const read = kept.get(manifests) ?? {
    index: createManifestIndex(manifests),
    rulesPerObject: createAlertRules(),
  };
  kept.set(manifests, read);
  return read;
}

function configured(stream: StreamAnalysis, findings: readonly Finding[], config: LintConfig): readonly Finding[] {
  return configureFindings(suppress(findings, commentsOf(stream)), config);
}

/** Whether the findings of a stream depend on the manifests in other files, which may define the same objects. */
export function dependsOnOthers({ documents }: StreamAnalysis): boolean {
  return documents.some(({ analysis }) => declaresObject(analysis) || declaresRules(analysis));
}

function declaresRules({ rules, items }: DocumentAnalysis): boolean {
  return rules !== undefined || items.some(declaresRules);
}

/** Other findings in a stream, without those that its comments suppress. */
export function suppressedIn(stream: StreamAnalysis, findings: readonly Finding[]): readonly Finding[] {
  const sorted = findings.toSorted(compareByStart);
  const given = new Set(sorted);
  return suppress(sorted, commentsOf(stream)).filter((finding) => given.has(finding));
}

/** The newest version in the images of NotificationManagers; undefined when no image has a version. */
export function managerVersionOf(streams: readonly StreamAnalysis[]): ManagerVersion | undefined {
  const versions = streams.flatMap((stream) =>
    partsOf(stream).flatMap(({ analysis }) => analysis.managerVersion ?? []),
  );
  return newestOf(versions);
}

/** Whether a comment that suppresses nothing is unused: what would be reported of an unknown value is not known. */
function isChecked(analysis: DocumentAnalysis): boolean {
  return declaresObject(analysis) && !analysis.hasUnknown;
}

/** The comments with lines of the stream. Suppressions in documents that could not be parsed count as used. */
function commentsOf({ documents }: StreamAnalysis): readonly PlacedComment[] {
  if (documents.every(({ analysis }) => analysis.comments.length === 0)) return [];
  const unread = documents.some(
    ({ analysis }) => (!declaresObject(analysis) && analysis.findings.length > 0) || analysis.hasUnknown,
  );
  const firstObject = documents.findIndex(({ document: { text } }) => /^(?!---|[ \t]*(?:#|$))./m.test(text));
  return documents.flatMap(({ analysis, line }, index) =>
    analysis.comments.map((comment) => ({
      comment: shiftComment(comment, line),
      checked: comment.scope === 'file' || comment.scope === 'start' ? !unread : isChecked(analysis),
      first: firstObject < 0 || index <= firstObject,
    })),
  );
}
