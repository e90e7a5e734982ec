import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutTimeLine, type Span } from '../../../client/webview/preview/silences/time-line.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const startOfDay = (time: number): number => Math.floor(time / DAY) * DAY;

function layOut(spans: readonly Span[], hours: number): ReturnType<typeof layOutTimeLine> {
  return layOutTimeLine(spans, { at: 100 * DAY, until: 100 * DAY + hours * HOUR, startOfDay });
}

describe('a time line', () => {
  it('has the selected time near its start', () => expect(layOut([], 24).now).toBeCloseTo(3.85, 1));

  it.each([
    [24, 3],
    [168, 24],
    [744, 168],
  ])('of %i hours has a tick every %i hours', (hours, step) => {
    const { ticks } = layOut([], hours);
    expect(ticks.length).toBeGreaterThan(3);
    expect(ticks.every(({ time }) => time % HOUR === 0)).toBe(true);
    const [first, second] = ticks;
    expect(((second?.time ?? 0) - (first?.time ?? 0)) / HOUR).toBe(step);
  });

  it('shows an unlimited silence across its whole width', () => {
    const [bar] = layOut([{ start: Number.NEGATIVE_INFINITY, end: Number.POSITIVE_INFINITY }], 24).bars;
    expect(bar).toMatchObject({ x: 0, width: 100 });
  });

  it('leaves out past and too distant spans', () => {
    const at = 100 * DAY;
    const over = { start: at - 5 * DAY, end: at - 4 * DAY };
    const far = { start: at + 50 * DAY, end: at + 51 * DAY };
    expect(layOut([over, far], 24).bars).toEqual([]);
  });

  it('keeps every bar inside and visible', () => {
    const span = fc.record({
      start: fc.integer({ min: 90 * DAY, max: 130 * DAY }),
      length: fc.integer({ min: 1, max: 20 * DAY }),
    });
    fc.assert(
      fc.property(fc.array(span), fc.constantFrom(24, 168, 744), (spans, hours) => {
        const { bars } = layOut(
          spans.map(({ start, length }) => ({ start, end: start + length })),
          hours,
        );
        for (const { x, width } of bars) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(width).toBeGreaterThan(0.5);
          expect(x + width).toBeLessThanOrEqual(100.0001);
        }
      }),
    );
  });
});
