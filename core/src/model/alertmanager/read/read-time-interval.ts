import type { LineIndex } from '../../../text/line-index.js';
import { isNull, type Place } from '../../../yaml/place.js';
import { itemsAt, placeAt } from '../../read/fields.js';
import { unknownAt } from '../../unknown/unknown-at.js';
import type { IntervalFacts, SpanFact, TimeIntervalFacts } from '../facts.js';
import { type ParsedSpan, parseDaysOfMonth, parseMonths, parseTimes, parseWeekdays, parseYears } from '../time-span.js';
import { textFactAt, writtenAt } from './read-text.js';

/** Undefined for what is no mapping. */
export function readTimeInterval(named: Place, lines: LineIndex): TimeIntervalFacts | undefined {
  if (named.node.kind !== 'mapping') return undefined;
  return {
    ...writtenAt(named, lines),
    name: textFactAt(placeAt(named, 'name'), lines),
    intervals: itemsAt(named, 'time_intervals').map((interval) => readInterval(interval, lines)),
  };
}

function readInterval(interval: Place, lines: LineIndex): IntervalFacts {
  const spans = (name: string, parse: (text: string) => ParsedSpan): readonly SpanFact[] =>
    itemsAt(interval, name).flatMap((item) => {
      // Alertmanager skips nulls.
      const fact = isNull(item.node) ? undefined : textFactAt(item, lines);
      return fact ? [fact.hidden === undefined ? { ...fact, ...parse(fact.text) } : fact] : [];
    });
  return {
    ...writtenAt(interval, lines),
    times: itemsAt(interval, 'times').flatMap((item) => readTimes(item, lines) ?? []),
    weekdays: spans('weekdays', parseWeekdays),
    daysOfMonth: spans('days_of_month', parseDaysOfMonth),
    months: spans('months', parseMonths),
    years: spans('years', parseYears),
    location: textFactAt(placeAt(interval, 'location'), lines),
  };
}

function readTimes(place: Place, lines: LineIndex): SpanFact | undefined {
  if (place.node.kind !== 'mapping') return undefined;
  const [start, end] = ['start_time', 'end_time'].map((name) => placeAt(place, name));
  const text = [start, end].map((at) => textFactAt(at, lines)?.text ?? '');
  const fact = { ...writtenAt(place, lines), text: text.join('–') };
  const hidden = unknownAt(start) ?? unknownAt(end);
  return hidden === undefined ? { ...fact, ...parseTimes(text[0] ?? '', text[1] ?? '') } : { ...fact, hidden };
}
