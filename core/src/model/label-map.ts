import type { TextMap } from './facts.js';

/** An object's labels: the API server keeps no empty map, and without one a selector that is there selects nothing. */
export function labelMap(labels: TextMap): TextMap | undefined {
  for (const _ in labels) return labels;
  return undefined;
}
