import type { TextMap } from '../facts.js';

/** The API server drops an empty map of labels, and no selector matches an object without labels. */
export function labelMap(labels: TextMap): TextMap | undefined {
  for (const _ in labels) return labels;
  return undefined;
}
