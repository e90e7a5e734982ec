import type { StreamDocument } from '../../yaml/split-stream.js';
import type { DocumentAnalysis } from './document-analysis.js';

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
 * The documents with the items of lists beside them, which kubectl applies like documents of their own: what is known of
 * single objects is to be had from here.
 */
export function partsOf({ documents }: StreamAnalysis): readonly AnalysedDocument[] {
  if (documents.every(({ analysis }) => analysis.items.length === 0)) return documents;
  return documents.flatMap((whole) => [whole, ...whole.analysis.items.map((analysis) => ({ ...whole, analysis }))]);
}
