import { describe, expect, it } from 'vitest';
import { instantOf } from '#core';
import { isSilenceActive } from '../../../../core/src/manager/silence/is-silence-active.js';
import { neverEnds } from '../../../../core/src/manager/silence/never-ends.js';

const START = '2026-01-01T00:00:00Z';

describe('a Silence without an end', () => {
  it.each([
    [{}, true],
    [{ startsAt: START }, true],
    [{ schedule: '0 22 * * *' }, true],
    [{ schedule: '@every 1h', duration: '1m' }, true],
    [{ startsAt: START, duration: '1h' }, false],
    [{ schedule: '0 22 * * *', duration: '8h' }, false],
    [{ schedule: '@every 1h', duration: '0s' }, false],
    [{ schedule: '@every 1h', duration: '1ms' }, false],
    [{ startsAt: 'tomorrow' }, false],
    [{ schedule: 'x', duration: '1h' }, false],
    [{ duration: 'x' }, false],
    [{ enabled: false }, false],
  ])('%j: %s', (times, expected) => {
    expect(neverEnds(times)).toBe(expected);
    const moments = Array.from({ length: 50 }, (_, index) => instantOf(new Date(Date.parse(START) + index * 7e9 + 1)));
    if (expected) expect(moments.every((at) => isSilenceActive(times, at))).toBe(true);
  });
});
