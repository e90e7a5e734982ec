import { printable } from '../terminal/printable.js';
import { type Span, spanBehind } from './masked-spans.js';

const MASK = '•••';
const TAB = 4;

/** The span of a line from `start` to `end`, with credentials masked and control characters visible. */
export function showSpan(line: string, masked: readonly Span[], start: number, end: number): string {
  let shown = '';
  let at = start;
  for (let index = spanBehind(masked, start); index < masked.length; index++) {
    const [from, to] = masked[index] ?? [end, end];
    if (from >= end) break;
    // a span that starts inside a mask shows the whole mask
    shown += printableWithTabs(line.slice(at, Math.max(at, from))) + MASK;
    at = to;
  }
  return shown + printableWithTabs(line.slice(at, Math.max(at, end)));
}

/** Replaces tabs with spaces, because tab stops depend on the terminal. */
function printableWithTabs(text: string): string {
  return text
    .split('\t')
    .map((part) => printable(part))
    .join(' '.repeat(TAB));
}
