import { findZone } from '../../go/time/find-zone.js';
import { type Instant, splitInstant } from '../../go/time/instant.js';
import { type WallTime, zoneClock } from '../../go/time/zone-clock.js';
import type { IntervalFacts, SpanFact, TimeIntervalFacts } from '../../model/alertmanager/facts.js';
import { allOf, anyOf } from './three-valued.js';

/**
 * Whether one of the named interval's ranges contains a time (Alertmanager: timeinterval/timeinterval.go). Undefined: a
 * placeholder hides a part that decides it, or the zone is `Local`, that of Alertmanager's pod.
 */
export function containsTime({ intervals }: TimeIntervalFacts, at: Instant): boolean | undefined {
  return anyOf(intervals.map((interval) => containedIn(interval, at)));
}

/** All lists that are given must contain the time. */
function containedIn(interval: IntervalFacts, at: Instant): boolean | undefined {
  const time = wallTimeIn(interval, at);
  if (!time) return isUnlimited(interval) ? true : undefined;
  const daysInMonth = new Date(Date.UTC(time.year, time.month, 0)).getUTCDate();
  const weekday = new Date(Date.UTC(time.year, time.month - 1, time.day)).getUTCDay();
  const minutes = time.hour * 60 + time.minute;
  return allOf([
    within(interval.times, ({ begin, end }) => minutes >= begin && minutes < end),
    within(interval.daysOfMonth, (span) => containsDay(span, time.day, daysInMonth)),
    within(interval.months, ({ begin, end }) => time.month >= begin && time.month <= end),
    within(interval.weekdays, ({ begin, end }) => weekday >= begin && weekday <= end),
    within(interval.years, ({ begin, end }) => time.year >= begin && time.year <= end),
  ]);
}

function isUnlimited({ times, daysOfMonth, months, weekdays, years }: IntervalFacts): boolean {
  return [times, daysOfMonth, months, weekdays, years].every((spans) => spans.length === 0);
}

function wallTimeIn({ location }: IntervalFacts, at: Instant): WallTime | undefined {
  const zone = location ? (location.hidden === undefined ? zoneNamed(location.text) : undefined) : 'UTC';
  return zone === undefined ? undefined : zoneClock(zone).wallTime(splitInstant(at).seconds);
}

function zoneNamed(name: string): string | undefined {
  return name === 'Local' ? undefined : findZone(name);
}

type Span = NonNullable<SpanFact['span']>;

function within(spans: readonly SpanFact[], contains: (span: Span) => boolean): boolean | undefined {
  if (spans.length === 0) return true;
  return anyOf(spans.map(({ span }) => span && contains(span)));
}

/** Negative days count from the end of the month. What is outside of the month is cut to its first and last day. */
function containsDay({ begin, end }: Span, day: number, daysInMonth: number): boolean {
  const first = begin < 0 ? daysInMonth + begin + 1 : begin;
  const last = end < 0 ? daysInMonth + end + 1 : end;
  // it begins after the month
  if (first > daysInMonth) return false;
  return day >= Math.max(1, first) && day <= Math.min(daysInMonth, last);
}
