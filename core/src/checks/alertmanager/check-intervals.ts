import { findZone } from '../../go/time/find-zone.js';
import { zoneUnknown } from '../../go/time/zone-unknown.js';
import type { IntervalFacts, SpanFact, TextFact } from '../../model/alertmanager/facts.js';
import { MONTHS, type TimeProblem, WEEKDAYS } from '../../model/alertmanager/time-span.js';
import { closest } from '../../text/closest.js';
import { type Phrase, phrase } from '../../text/phrase.js';
import type { SchemaProblem } from '../schema/check-schema.js';
import { placeOf, rejected, type Subject } from './subject.js';

/** Times that Alertmanager does not accept. */
export function checkIntervals(subject: Subject): readonly SchemaProblem[] {
  return subject.facts.timeIntervals.items.flatMap(({ intervals }) =>
    intervals.flatMap((interval) => checkInterval(subject, interval)),
  );
}

function checkInterval(subject: Subject, interval: IntervalFacts): readonly SchemaProblem[] {
  const { times, weekdays, daysOfMonth, months, years, location } = interval;
  const check = (spans: readonly SpanFact[], word: (problem: TimeProblem) => Phrase): readonly SchemaProblem[] =>
    spans.flatMap((fact) => (fact.problem ? [rejected(placeOf(subject, fact), word(fact.problem))] : []));
  return [
    ...check(times, timesProblem),
    ...check(weekdays, (problem) => nameProblem(problem, WEEKDAYS) ?? weekdayProblem(problem)),
    ...check(daysOfMonth, dayProblem),
    ...check(months, (problem) => nameProblem(problem, MONTHS) ?? monthProblem(problem)),
    ...check(years, yearProblem),
    ...(location ? checkLocation(subject, location) : []),
  ];
}

function checkLocation(subject: Subject, fact: TextFact): readonly SchemaProblem[] {
  const { text, hidden } = fact;
  if (hidden !== undefined || text === 'Local' || findZone(text) !== undefined) return [];
  return [rejected(placeOf(subject, fact), zoneUnknown(text))];
}

function timesProblem({ code, fragment }: TimeProblem): Phrase {
  if (code === 'missing') return phrase('A range of times needs `start_time` and `end_time`.');
  if (code === 'clock')
    return phrase('“{time}” is not a time: write `HH:MM`, from `00:00` to `24:00`.', { time: fragment });
  return phrase('{times}: the end must be after the start. Write a span over midnight as two ranges.', {
    times: fragment,
  });
}

/** A range in the wrong order, or with a part that is almost one of the names. */
function nameProblem({ code, fragment }: TimeProblem, names: readonly string[]): Phrase | undefined {
  if (code !== 'value') return undefined;
  const begun = fragment.length >= 3 ? names.find((name) => name.startsWith(fragment)) : undefined;
  const suggestion = begun ?? closest(fragment, names);
  return suggestion === undefined
    ? undefined
    : phrase('“{value}” is not one of the names here. Did you mean “{suggestion}”?', { value: fragment, suggestion });
}

function weekdayProblem({ code, fragment }: TimeProblem): Phrase {
  if (code === 'order')
    return phrase('“{range}” ends before it begins: the week begins with Sunday. Write two ranges.', {
      range: fragment,
    });
  return phrase('“{value}” is not a day of the week, such as `monday` or `monday:friday`.', { value: fragment });
}

function dayProblem({ code, fragment }: TimeProblem): Phrase {
  if (code === 'order') return phrase('“{range}” ends before it begins. Write two ranges.', { range: fragment });
  if (code === 'signs')
    return phrase('“{range}” begins at the end of a month, so it must end there too.', { range: fragment });
  return phrase('“{value}” is not a day of the month: 1 to 31, -1 to -31 from its end, or two with a colon.', {
    value: fragment,
  });
}

function monthProblem({ code, fragment }: TimeProblem): Phrase {
  if (code === 'order') return phrase('“{range}” ends before it begins. Write two ranges.', { range: fragment });
  return phrase('“{value}” is not a month, such as `january`, `1` or `january:march`.', { value: fragment });
}

function yearProblem({ code, fragment }: TimeProblem): Phrase {
  if (code === 'order') return phrase('“{range}” ends before it begins. Write two ranges.', { range: fragment });
  return phrase('“{value}” is not a year, such as `2026` or `2026:2028`.', { value: fragment });
}
