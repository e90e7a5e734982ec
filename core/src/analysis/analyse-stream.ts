import { configureFindings, DEFAULT_CONFIG, type LintConfig } from '../config/lint-config.js';
import { type Finding, shiftFinding } from '../finding.js';
import { type PlacedComment, suppress } from '../suppression/suppress.js';
import { shiftComment } from '../suppression/suppression-comment.js';
import { compareVersions, type ManagerVersion, NEWEST_VERSION } from '../version/manager-version.js';
import { includesVersion } from '../version/version-range.js';
import { type StreamDocument, splitStream } from '../yaml/split-stream.js';
import { analyseDocument } from './analyse-document.js';
import type { DocumentAnalysis, ObjectOutline } from './document-analysis.js';
import { missingConfigs } from './missing-configs.js';
import { findingsOfTakenEntries, isNamed, type NamedObjects, namedObjects } from './named-objects.js';

/** A YAML stream and the analysis of each of its documents. A value: give the last one in to have only changes analysed. */
export interface StreamAnalysis {
  readonly documents: readonly AnalysedDocument[];
}

export interface AnalysedDocument {
  readonly document: StreamDocument;
  readonly analysis: DocumentAnalysis;
  /** The line of the stream that the document begins on. */
  readonly line: number;
}

/**
 * Analyses a stream document by document.
 *
 * @param previous the analysis of an earlier text of the same stream; documents whose text is the same are not analysed again
 */
export function analyseStream(text: string, previous?: StreamAnalysis): StreamAnalysis {
  const known = new Map(previous?.documents.map(({ document, analysis }) => [document, analysis]));
  const documents = splitStream(
    text,
    previous?.documents.map(({ document }) => document),
  );
  let line = 0;
  return {
    documents: documents.map((document) => {
      const analysed = { document, analysis: known.get(document) ?? analyseDocument(document.text), line };
      line += document.lineBreaks;
      return analysed;
    }),
  };
}

/**
 * What there is to say of a stream, with ranges in the stream: what holds for the targeted version, less what comments
 * hide, as severe as the configuration wants it.
 */
export function findingsOf(stream: StreamAnalysis, config: LintConfig = DEFAULT_CONFIG): readonly Finding[] {
  const found = suppress(allFindingsOf(stream, config.version), commentsOf(stream));
  return configureFindings(found, config);
}

/**
 * Everything that was found, whatever comments and configuration hide: what decides about the cluster's verdict.
 * Secrets and ConfigMaps count when one of ours names them.
 *
 * @param version the targeted notification manager; default: what its image in the stream says, else the newest
 */
export function allFindingsOf(stream: StreamAnalysis, version?: ManagerVersion): readonly Finding[] {
  const target = version ?? managerVersionOf([stream]) ?? NEWEST_VERSION;
  let known: NamedObjects | undefined;
  const named = (): NamedObjects => {
    known ??= namedObjects(stream.documents);
    return known;
  };
  const counts = (object: ObjectOutline): boolean => object.interest === 'own' || isNamed(object, named());
  const found = stream.documents.flatMap(({ analysis, line }) => {
    const { findings, entryFindings, object } = analysis;
    if (findings.length + entryFindings.length === 0 || (object && !counts(object))) return [];
    const taken = entryFindings.length > 0 ? findingsOfTakenEntries(analysis, named()) : [];
    return [...findings, ...taken]
      .filter(({ versions }) => !versions || includesVersion(versions, target))
      .map((finding) => shiftFinding(finding, line));
  });
  return [...found, ...missingConfigs(stream.documents)].sort(byPlace);
}

function byPlace({ range: { start: a } }: Finding, { range: { start: b } }: Finding): number {
  return a.line - b.line || a.character - b.character;
}

/** The newest notification manager that a NotificationManager's image names; undefined when none tells. */
export function managerVersionOf(streams: readonly StreamAnalysis[]): ManagerVersion | undefined {
  const versions = streams.flatMap(({ documents }) =>
    documents.flatMap(({ analysis }) => analysis.managerVersion ?? []),
  );
  return versions.sort(compareVersions).at(-1);
}

/** With the lines of the stream. Of documents that could not be checked it is not known what a comment would hide. */
function commentsOf({ documents }: StreamAnalysis): readonly PlacedComment[] {
  if (documents.every(({ analysis }) => analysis.comments.length === 0)) return [];
  const unread = documents.some(({ analysis: { findings, object } }) => !object && findings.length > 0);
  const firstObject = documents.findIndex(({ document: { text } }) => /^(?!---|[ \t]*(?:#|$))./m.test(text));
  return documents.flatMap(({ analysis: { comments, object }, line }, index) =>
    comments.map((comment) => ({
      comment: shiftComment(comment, line),
      checked: comment.scope === 'file' || comment.scope === 'start' ? !unread : object !== undefined,
      first: firstObject < 0 || index <= firstObject,
    })),
  );
}
