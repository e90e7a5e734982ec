import type { CaseFailure } from '#core';
import { showPlace } from '../preview/show-place.js';
import { printable } from '../terminal/printable.js';
import type { Translate } from '../terminal/terminal.js';

/** A line of a diff between the expected and the actual result. */
export interface DiffLine {
  readonly mark: '-' | '+' | ' ';
  readonly text: string;
}

/** The expected (`-`) and the actual (`+`) lines; lines of both are unmarked. */
export function diffLines({ expected, actual, code }: CaseFailure): readonly DiffLine[] {
  const [wanted, found] = [linesOf(expected), linesOf(actual)];
  if (code === 'message-contains' || code === 'message-excludes' || code === 'message-count')
    return [
      ...wanted.map((text): DiffLine => ({ mark: '-', text })),
      ...found.map((text): DiffLine => ({ mark: '+', text })),
    ];
  const all = [...new Set([...wanted, ...found])].sort();
  return all.map((text): DiffLine => {
    if (!found.includes(text)) return { mark: '-', text };
    return { mark: wanted.includes(text) ? ' ' : '+', text };
  });
}

export function reasonLines({ reasons }: CaseFailure, translate: Translate): readonly string[] {
  return reasons.map(({ text, at }) => `${printable(translate(text))}${at ? `  ${showPlace(at)}` : ''}`);
}

function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.split('\n').map((line) => printable(line));
}
