import type { TextMap } from '../facts.js';
import type { Release } from '../release/release.js';

/**
 * The labels of an object for a selector; undefined: no selector matches. The API server drops an empty map of labels,
 * and since the manager evaluates selectors itself, none matches an object without labels.
 */
export function labelMap(labels: TextMap, { selectorEvaluation }: Release): TextMap | undefined {
  if (selectorEvaluation === 'kubernetes') return labels;
  for (const _ in labels) return labels;
  return undefined;
}
