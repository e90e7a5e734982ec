import type { TextMap } from '../facts.js';

/** The API server keeps no empty map, and a selector that is present selects nothing without one. */
export function labelMap(labels: TextMap): TextMap | undefined {
  for (const _ in labels) return labels;
  return undefined;
}
