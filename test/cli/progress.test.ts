import { expect, it } from 'vitest';
import { renderPhrase } from '#core';
import { startProgress } from '../../cli/src/terminal/progress.js';

function run(isTTY: boolean, times: readonly number[]): string {
  let written = '';
  const [start = 0, ...rest] = times;
  let now = start;
  const stream = { isTTY, write: (text: string) => (written += text) };
  const progress = startProgress(
    stream,
    (words) => renderPhrase(words),
    () => now,
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
