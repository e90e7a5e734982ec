import type { StreamDocument } from '../../yaml/split-stream.js';
import type { DocumentAnalysis } from './document-analysis.js';

/** A YAML stream with the analysis of each document. Pass the previous one to `analyseStream` to analyse only changes. */
export interface StreamAnalysis {
  readonly documents: readonly AnalysedDocument[];
}

export interface AnalysedDocument {
  readonly document: StreamDocument;
  readonly analysis: DocumentAnalysis;
  /** The line of the stream where the document begins. */
  readonly line: number;
}

/**
 * The documents and, next to them, the items of Lists, which kubectl applies like separate documents. Use this for facts
 * about single objects.
 */
export function partsOf({ documents }: StreamAnalysis): readonly AnalysedDocument[] {
  if (documents.every(({ analysis }) => analysis.items.length === 0)) return documents;
  return documents.flatMap((whole) => [whole, ...whole.analysis.items.map((analysis) => ({ ...whole, analysis }))]);
}
