import type { Finding, Fix } from '../../model/finding/finding.js';
import { comparePositions, isBefore, type Position } from '../../text/position.js';
import type { Range } from '../../text/range.js';

/**
 * The safe fixes of findings that can be applied at once: of those whose edits touch, the first one. The others
 * may apply to the text after these.
 */
export function safeFixes(findings: readonly Finding[]): readonly Fix[] {
  const taken: Range[] = [];
  return findings.flatMap(({ fixes }) => {
    const fix = fixes.find(({ safe }) => safe);
    if (!fix || fix.edits.length === 0 || fix.edits.some(({ range }) => touchesAny(taken, range))) return [];
    for (const { range } of fix.edits) take(taken, range);
    return [fix];
  });
}

function touchesAny(taken: readonly Range[], range: Range): boolean {
  const next = taken[firstEndingFrom(taken, range.start)];
  return next !== undefined && !isBefore(range.end, next.start);
}

/** Keeps the ranges in order and apart, so that one comparison decides; the edits of one fix may touch. */
function take(taken: Range[], { start, end }: Range): void {
  const from = firstEndingFrom(taken, start);
  let until = from;
  let joined = { start, end };
  for (let next = taken[until]; next && !isBefore(end, next.start); next = taken[++until])
    joined = { start: first(joined.start, next.start), end: last(joined.end, next.end) };
  taken.splice(from, until - from, joined);
}

/** The index of the first range that does not end before a position. */
function firstEndingFrom(taken: readonly Range[], position: Position): number {
  let low = 0;
  let high = taken.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const range = taken[middle];
    if (range && isBefore(range.end, position)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function first(a: Position, b: Position): Position {
  return comparePositions(a, b) <= 0 ? a : b;
}

function last(a: Position, b: Position): Position {
  return comparePositions(a, b) >= 0 ? a : b;
}
