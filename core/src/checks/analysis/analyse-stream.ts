import { type FileUse, MANIFEST } from '../../model/kustomize/file-use.js';
import { type Release, releaseOf } from '../../model/release/release.js';
import { finish, type Steps } from '../../text/steps.js';
import { type StreamDocument, splitStream } from '../../yaml/split-stream.js';
import { analyseDocumentInSteps } from './analyse-document.js';
import type { DocumentAnalysis } from './document-analysis.js';

/** A YAML stream with the analysis of each document. Pass the previous one to `analyseStream` to analyse only changes. */
export interface StreamAnalysis {
  readonly documents: readonly AnalysedDocument[];
  /** The notification manager that the findings are for. */
  readonly release: Release;
  /** What the file is for. */
  readonly use: FileUse;
}

export interface AnalysedDocument {
  readonly document: StreamDocument;
  readonly analysis: DocumentAnalysis;
  /** The line of the stream where the document begins. */
  readonly line: number;
}

/** The analyses of documents. A document is the same object for as long as its text stays the same. */
const known = new WeakMap<StreamDocument, Map<FileUse, Map<Release, DocumentAnalysis>>>();

function analysisOf(document: StreamDocument, release: Release, use: FileUse): DocumentAnalysis {
  return finish(analysisInSteps(document, release, use));
}

function* analysisInSteps(document: StreamDocument, release: Release, use: FileUse): Steps<DocumentAnalysis> {
  const uses = known.get(document) ?? new Map<FileUse, Map<Release, DocumentAnalysis>>();
  known.set(document, uses);
  const analyses = uses.get(use) ?? new Map<Release, DocumentAnalysis>();
  uses.set(use, analyses);
  const analysis = analyses.get(release) ?? (yield* analyseDocumentInSteps(document.text, release, use));
  analyses.set(release, analysis);
  return analysis;
}

/**
 * Analyses a stream document by document.
 *
 * @param previous the analysis of an earlier text of the same stream; unchanged documents are not analysed again
 * @param release the one that the findings will be asked for; another one only costs time. Default: the previous one
 * @param use default: the previous one, at first a manifest
 */
export function analyseStream(
  text: string,
  previous?: StreamAnalysis,
  release: Release = previous?.release ?? releaseOf(),
  use: FileUse = previous?.use ?? MANIFEST,
): StreamAnalysis {
  return placed(split(text, previous), release, use);
}

/**
 * The same in small steps, so that a host can do other things meanwhile: a caller may stop, or go on later.
 * @returns the stream, after the last document
 */
export function* analyseInSteps(
  text: string,
  previous?: StreamAnalysis,
  release: Release = previous?.release ?? releaseOf(),
  use: FileUse = previous?.use ?? MANIFEST,
): Steps<StreamAnalysis> {
  const documents = split(text, previous);
  for (const document of documents) {
    yield* analysisInSteps(document, release, use);
    yield undefined;
  }
  return placed(documents, release, use);
}

function split(text: string, previous: StreamAnalysis | undefined): readonly StreamDocument[] {
  return splitStream(
    text,
    previous?.documents.map(({ document }) => document),
  );
}

function placed(documents: readonly StreamDocument[], release: Release, use: FileUse): StreamAnalysis {
  let line = 0;
  return {
    documents: documents.map((document) => {
      const analysed = { document, analysis: analysisOf(document, release, use), line };
      line += document.lineBreaks;
      return analysed;
    }),
    release,
    use,
  };
}

/** The stream with the findings for a release. */
export function analysedFor(stream: StreamAnalysis, release: Release): StreamAnalysis {
  if (stream.release === release) return stream;
  const documents = stream.documents.map((analysed) => ({
    ...analysed,
    analysis: analysisOf(analysed.document, release, stream.use),
  }));
  return { documents, release, use: stream.use };
}

/**
 * The documents and, next to them, the items of Lists, which kubectl applies like separate documents. Use this for facts
 * about single objects.
 */
export function partsOf({ documents }: StreamAnalysis): readonly AnalysedDocument[] {
  if (documents.every(({ analysis }) => analysis.items.length === 0)) return documents;
  return documents.flatMap((whole) => [whole, ...whole.analysis.items.map((analysis) => ({ ...whole, analysis }))]);
}
