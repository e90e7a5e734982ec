import { keepPerObject } from '../../text/keep-per-object.js';
import type { AnalysedDocument } from './analyse-stream.js';
import type { DocumentAnalysis } from './document-analysis.js';

/**
 * A function of a part of a stream that keeps its latest result for as long as the part's analysis exists. It computes
 * again only for another text, another line, or another context. So an edit costs its document, and documents after an
 * added line cost only their shift.
 *
 * @param compute pure; what it returns for a part depends only on the part and the context
 * @returns the function, whose context is compared by identity
 */
export function keepPerPart<Context extends readonly unknown[], Result>(
  compute: (part: Part, ...context: Context) => Result,
): (part: Part, ...context: Context) => Result {
  const keep = keepPerObject((analysis: DocumentAnalysis, line: number, ...context: Context) =>
    compute({ analysis, line }, ...context),
  );
  return ({ analysis, line }, ...context) => keep(analysis, line, ...context);
}

type Part = Pick<AnalysedDocument, 'analysis' | 'line'>;
