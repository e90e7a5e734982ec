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
  compute: (part: AnalysedDocument, ...context: Context) => Result,
): (part: AnalysedDocument, ...context: Context) => Result {
  const kept = new WeakMap<DocumentAnalysis, Kept<Context, Result>>();
  return (part, ...context) => {
    const known = kept.get(part.analysis);
    if (known?.line === part.line && known.context.every((value, index) => value === context[index])) {
      return known.result;
    }
    const result = compute(part, ...context);
    kept.set(part.analysis, { line: part.line, context, result });
    return result;
  };
}

interface Kept<Context, Result> {
  readonly line: number;
  readonly context: Context;
  readonly result: Result;
}
