import { type Finding, shiftFinding } from '../finding.js';
import { type StreamDocument, splitStream } from '../yaml/split-stream.js';
import { analyseDocument } from './analyse-document.js';
import type { DocumentAnalysis, ObjectOutline } from './document-analysis.js';

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

/** What there is to say of a stream, with ranges in the stream. Secrets and ConfigMaps count when one of ours names them. */
export function findingsOf(stream: StreamAnalysis): readonly Finding[] {
  let named: ReadonlySet<string> | undefined;
  const counts = ({ interest, kind, name }: ObjectOutline): boolean => {
    if (interest === 'own') return true;
    named ??= namedObjects(stream);
    return named.has(`${kind}/${name}`);
  };
  return stream.documents.flatMap(({ analysis: { findings, object }, line }) =>
    findings.length > 0 && (!object || counts(object)) ? findings.map((finding) => shiftFinding(finding, line)) : [],
  );
}

function namedObjects({ documents }: StreamAnalysis): ReadonlySet<string> {
  return new Set(
    documents.flatMap(({ analysis: { references } }) => references.map(({ kind, name }) => `${kind}/${name}`)),
  );
}
