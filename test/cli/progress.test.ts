import { expect, it } from 'vitest';
import { phrase, renderPhrase } from '#core';
import { startProgress } from '../../cli/src/terminal/progress.js';

type Words = NonNullable<Parameters<typeof startProgress>[3]>;

function run(isTTY: boolean, times: readonly number[], ...words: readonly [] | [Words]): string {
  let written = '';
  const [start = 0, ...rest] = times;
  let now = start;
  const stream = { isTTY, write: (text: string) => (written += text) };
  const progress = startProgress(
    stream,
    (words) => renderPhrase(words),
    () => now,
    ...words,
  );
  for (const [index, time] of rest.entries()) {
    now = time;
    progress.show(index + 1, 30);
  }
  progress.end();
  return written.replaceAll('\r\u001b[2K', '|');
}

it('begins after a second, and goes on ten times a second at most', () => {
  expect(run(true, [0, 500, 999, 1000, 1050, 1150])).toBe('|3 of 30 files|5 of 30 files|');
});

it('shows nothing for a short command, or outside of a terminal', () => {
  expect(run(true, [0, 500])).toBe('');
  expect(run(false, [0, 500, 5000])).toBe('');
});

it('names what is counted', () => {
  const words: Words = (counts) => phrase('{done} of {total} alerts', counts);
  expect(run(true, [0, 2000], words)).toBe('|1 of 30 alerts|');
});
