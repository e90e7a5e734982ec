import type { LineIndex } from '../../text/line-index.js';
import type { Range } from '../../text/range.js';
import type { Place } from '../../yaml/place.js';

/** The range of the first present value, with its key. */
export function rangeOf(lines: LineIndex, ...places: readonly (Place | undefined)[]): Range {
  const place = places.find((candidate) => candidate !== undefined);
  if (!place) return lines.rangeOf(0, 0);
  const { entry, node } = place;
  const start = entry && !entry.merged ? entry.keyStart : node.start;
  // For a mapping or list, the key alone is marked.
  const end = entry && !entry.merged && node.kind !== 'scalar' ? entry.keyEnd : node.end;
  return lines.rangeOf(start, Math.max(start, end));
}
