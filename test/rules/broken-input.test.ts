import { describe, expect, it } from 'vitest';
import { indexLines } from '#core';
import { analyseStream } from '../../core/src/checks/analysis/analyse-stream.js';
import { findingsOf } from '../../core/src/checks/analysis/findings-of.js';
import { CHECKS } from '../../core/src/checks/checks.js';
import { applyFix } from './apply-fix.js';
import { readFixture } from './fixtures.js';

/** A reproducible sequence of numbers between 0 and 1 (mulberry32). */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Checks that each finding in a broken text has a place inside the text and valid fixes. */
function checkBroken(text: string, previous: ReturnType<typeof analyseStream>): void {
  const lines = indexLines(text);
  for (const { range, fixes } of findingsOf(analyseStream(text, previous))) {
    const [start, end] = [lines.offsetAt(range.start), lines.offsetAt(range.end)];
    if (start > end || end > text.length) expect.fail(`a finding outside the text: ${JSON.stringify(range)}`);
    for (const fix of fixes) applyFix(text, fix);
  }
}

describe.each(CHECKS.map(({ id }) => ({ id })))('$id on broken input', ({ id }) => {
  const text = readFixture(id, 'invalid');
  const whole = analyseStream(text);

  it('accepts any missing line', () => {
    const lines = text.split(/(?<=\n)/);
    for (let i = 0; i < lines.length; i++) checkBroken(lines.toSpliced(i, 1).join(''), whole);
  });

  it('accepts an end anywhere', () => {
    const random = seededRandom(CHECKS.findIndex((check) => check.id === id));
    for (let i = 0; i < 20; i++) checkBroken(text.slice(0, Math.floor(random() * text.length)), whole);
  });
});
