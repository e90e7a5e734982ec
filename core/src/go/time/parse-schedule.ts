import { findZone } from './find-zone.js';
import { NANOSECONDS_PER_SECOND } from './instant.js';
import { parseGoDuration } from './parse-go-duration.js';
import { parseScheduleField } from './parse-schedule-field.js';
import { type CalendarSchedule, LOCAL_ZONE, SCHEDULE_FIELDS, type Schedule, type ScheduleField } from './schedule.js';
import type { ScheduleProblem } from './schedule-problem.js';

export type ParsedSchedule = { readonly schedule: Schedule } | { readonly problem: ScheduleProblem };

/** Case-sensitive. */
export const DESCRIPTORS: Readonly<Record<string, string>> = {
  '@yearly': '0 0 1 1 *',
  '@annually': '0 0 1 1 *',
  '@monthly': '0 0 1 * *',
  '@weekly': '0 0 * * 0',
  '@daily': '0 0 * * *',
  '@midnight': '0 0 * * *',
  '@hourly': '0 * * * *',
};

const EVERY = '@every ';

/** White space as Go defines it, which differs from `\s`. */
const BLANKS = /[\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;
const OUTER_BLANKS = new RegExp(`^${BLANKS.source}|${BLANKS.source}$`, 'g');

/**
 * Reads a schedule like `ParseStandard` of robfig/cron 3: five fields or a descriptor, optionally after `TZ=ZONE ` or
 * `CRON_TZ=ZONE `.
 */
export function parseSchedule(text: string): ParsedSchedule {
  if (text === '') return { problem: { code: 'empty', fragment: text } };
  if (!text.startsWith('TZ=') && !text.startsWith('CRON_TZ=')) return parseTimes(text, LOCAL_ZONE);
  const end = text.indexOf(' ');
  const name = text.slice(text.indexOf('=') + 1, end < 0 ? undefined : end);
  if (end < 0) return { problem: { code: 'zone-alone', fragment: text } };
  const zone = name === 'Local' ? LOCAL_ZONE : findZone(name);
  if (zone === undefined) return { problem: { code: 'zone-unknown', fragment: name } };
  return parseTimes(text.slice(end).replaceAll(OUTER_BLANKS, ''), zone);
}

/** The five fields of a schedule that {@link parseSchedule} accepts, without its time zone. Expands descriptors. */
export function scheduleFields(text: string): string {
  const times = text.replace(/^(?:CRON_)?TZ=[^ ]* /, '').replaceAll(OUTER_BLANKS, '');
  return (Object.hasOwn(DESCRIPTORS, times) ? DESCRIPTORS[times] : undefined) ?? times;
}

function parseTimes(text: string, zone: string): ParsedSchedule {
  if (!text.startsWith('@')) return parseFields(text, zone);
  if (text.startsWith(EVERY)) return parseInterval(text.slice(EVERY.length));
  const meant = Object.hasOwn(DESCRIPTORS, text) ? DESCRIPTORS[text] : undefined;
  return meant === undefined ? { problem: { code: 'descriptor-unknown', fragment: text } } : parseFields(meant, zone);
}

function parseInterval(text: string): ParsedSchedule {
  const duration = parseGoDuration(text);
  if ('problem' in duration)
    return { problem: { code: 'interval-invalid', fragment: text, problem: duration.problem } };
  const { nanoseconds } = duration;
  const interval =
    nanoseconds < NANOSECONDS_PER_SECOND
      ? NANOSECONDS_PER_SECOND
      : nanoseconds - (nanoseconds % NANOSECONDS_PER_SECOND);
  return { schedule: { kind: 'interval', interval } };
}

function parseFields(text: string, zone: string): ParsedSchedule {
  const words = text.split(BLANKS).filter((word) => word !== '');
  if (words.length !== SCHEDULE_FIELDS.length)
    return { problem: { code: 'field-count', fragment: text, found: words.length } };
  const fields: Partial<Record<ScheduleField, CalendarSchedule['fields'][ScheduleField]>> = {};
  for (const [index, field] of SCHEDULE_FIELDS.entries()) {
    const read = parseScheduleField(field, words[index] ?? '');
    if ('code' in read) return { problem: read };
    fields[field] = read;
  }
  return { schedule: { kind: 'calendar', zone, fields: fields as CalendarSchedule['fields'] } };
}
