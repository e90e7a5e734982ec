/** Both ends are part of it, except for the end of a time of the day. */
export interface TimeSpan {
  readonly begin: number;
  readonly end: number;
}

/**
 * Why Alertmanager does not accept a range. `missing`: a time of the day needs both ends; `clock`: not `HH:MM`; `form`: not
 * one value, or two with a colon; `value`: not a value of this kind; `order`: the end is before the beginning, or for times
 * of the day not after it; `signs`: from the end of the month to a day from its beginning.
 */
export interface TimeProblem {
  readonly code: 'missing' | 'clock' | 'form' | 'value' | 'order' | 'signs';
  /** The part that is wrong. */
  readonly fragment: string;
}

export type ParsedSpan = { readonly span: TimeSpan } | { readonly problem: TimeProblem };

export const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

export const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const;

const CLOCK = /^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/;

/** A range of times of the day, in minutes. `24:00` is the end of the day. */
export function parseTimes(start: string, end: string): ParsedSpan {
  if (start === '' || end === '') return problem('missing', '');
  for (const text of [start, end]) if (!CLOCK.test(text)) return problem('clock', text);
  const [begin, until] = [minutesOf(start), minutesOf(end)];
  return begin >= until ? problem('order', `${start}–${end}`) : { span: { begin, end: until } };
}

function minutesOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
}

export function parseWeekdays(text: string): ParsedSpan {
  return parseRange(text, (name) => indexIn(WEEKDAYS, name));
}

/** Names or numbers, which Alertmanager does not limit to 12. */
export function parseMonths(text: string): ParsedSpan {
  return parseRange(text, (name) => {
    const index = indexIn(MONTHS, name);
    return index === undefined ? integerOf(name) : index + 1;
  });
}

export function parseYears(text: string): ParsedSpan {
  return parseRange(text, integerOf);
}

/** 1 to 31, or -1 to -31 from the end of the month. Which of two days is first is decided by a month of 28 days. */
export function parseDaysOfMonth(text: string): ParsedSpan {
  const parsed = parseRange(text, dayOf, (day) => (day < 0 ? 28 + day : day));
  if (!('span' in parsed)) return parsed;
  return parsed.span.begin < 0 && parsed.span.end > 0 ? problem('signs', text) : parsed;
}

function dayOf(text: string): number | undefined {
  const day = integerOf(text);
  return day === undefined || day === 0 || Math.abs(day) > 31 ? undefined : day;
}

/** One value, or two with a colon, in any case. */
function parseRange(
  text: string,
  read: (text: string) => number | undefined,
  orderOf: (value: number) => number = (value) => value,
): ParsedSpan {
  const [first = '', last = first, ...more] = text.toLowerCase().split(':');
  if (more.length > 0) return problem('form', text);
  const [begin, end] = [read(first), read(last)];
  if (begin === undefined) return problem('value', first);
  if (end === undefined) return problem('value', last);
  return orderOf(begin) > orderOf(end) ? problem('order', text) : { span: { begin, end } };
}

function indexIn(names: readonly string[], name: string): number | undefined {
  const index = names.indexOf(name);
  return index < 0 ? undefined : index;
}

function integerOf(text: string): number | undefined {
  return /^[+-]?\d{1,18}$/.test(text) ? Number(text) : undefined;
}

function problem(code: TimeProblem['code'], fragment: string): ParsedSpan {
  return { problem: { code, fragment } };
}
