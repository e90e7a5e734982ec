import type { Action } from './actions.js';
import type { Branch } from './blocks.js';
import { NOTHING, VALUE } from './fillers.js';

const NOT_LINE_END = /[^\r\n]/g;
const FIRST_LINE = /^[^\r\n]*/;

/** A text of the same length and lines, with fillers for its actions, and blanks for what is left out. */
export function fillActions(text: string, actions: readonly Action[], without: readonly Branch[]): string {
  const pieces: string[] = [];
  let at = 0;
  let left = 0;
  const copy = (to: number): void => {
    if (to <= at) return;
    pieces.push(text.slice(at, to));
    at = to;
  };
  const blank = (to: number): void => {
    if (to <= at) return;
    pieces.push(text.slice(at, to).replace(NOT_LINE_END, ' '));
    at = to;
  };
  for (const action of actions) {
    for (let part = without[left]; part && part.start <= action.start; part = without[++left]) {
      copy(part.start);
      blank(part.end);
    }
    if (action.end <= at) continue;
    copy(action.start);
    pieces.push(fillerOf(text.slice(at, action.end), action));
    at = action.end;
  }
  for (; left < without.length; left++) {
    const part = without[left];
    if (!part) continue;
    copy(part.start);
    blank(part.end);
  }
  copy(text.length);
  return pieces.join('');
}

/** The further lines of a value print nothing where they are. */
function fillerOf(written: string, { kind }: Action): string {
  if (kind !== 'value') return written.replace(NOT_LINE_END, NOTHING);
  const [first = ''] = FIRST_LINE.exec(written) ?? [];
  return VALUE.repeat(first.length) + written.slice(first.length).replace(NOT_LINE_END, NOTHING);
}
