import type { SilencePeriod } from '#server/protocol';

/** A span of time, in milliseconds since 1970; open ends are infinite. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A missing start or end becomes an infinite one. */
export function spanOf({ start, end }: SilencePeriod): Span {
  return {
    start: start === null ? Number.NEGATIVE_INFINITY : Date.parse(start),
    end: end === null ? Number.POSITIVE_INFINITY : Date.parse(end),
  };
}

/** Positions on a time line, in percent of its width. */
export interface TimeLine {
  readonly bars: readonly Bar[];
  readonly ticks: readonly Tick[];
  /** The selected time. */
  readonly now: number;
}

export interface Bar extends Span {
  readonly x: number;
  readonly width: number;
}

export interface Tick {
  readonly time: number;
  readonly x: number;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Possible distances between ticks, the smallest first. */
const STEPS = [HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, DAY, 2 * DAY, 7 * DAY, 14 * DAY, 30 * DAY, 90 * DAY, 365 * DAY];
const MAX_TICKS = 9;
/** Keeps a silence of minutes visible on a time line of weeks. */
const MIN_BAR_PERCENT = 0.6;
/** The share of the line before the selected time. */
const PAST_SHARE = 0.04;

/**
 * Lays out spans from a little before the selected time to the end of the period.
 * @param startOfDay the midnight before a time, in the reader's time zone; ticks are aligned to it
 */
export function layOutTimeLine(
  spans: readonly Span[],
  { at, until, startOfDay }: { readonly at: number; readonly until: number; startOfDay(time: number): number },
): TimeLine {
  const from = at - (until - at) * PAST_SHARE;
  const to = until;
  const span = to - from;
  const percent = (time: number): number => ((time - from) / span) * 100;
  const bars = spans
    .filter(({ start, end }) => end > from && start < to)
    .map(({ start, end }) => {
      const x = percent(Math.max(start, from));
      const width = Math.max(percent(Math.min(end, to)) - x, MIN_BAR_PERCENT);
      return { start, end, x: Math.min(x, 100 - width), width };
    });
  return { bars, ticks: ticksOf(from, to, startOfDay).map((time) => ({ time, x: percent(time) })), now: percent(at) };
}

function ticksOf(from: number, to: number, startOfDay: (time: number) => number): readonly number[] {
  const step = STEPS.find((step) => (to - from) / step <= MAX_TICKS) ?? (to - from) / MAX_TICKS;
  // days differ in length when clocks change
  const next = (time: number): number => (step < DAY ? time + step : startOfDay(time + step + 3 * HOUR));
  const ticks: number[] = [];
  for (let time = startOfDay(from); time < to; time = next(time)) if (time >= from) ticks.push(time);
  return ticks;
}
