import { closest } from '../../text/closest.js';
import { DESCRIPTORS, parseSchedule } from './parse-schedule.js';
import { FIELD_BOUNDS } from './parse-schedule-field.js';
import { SCHEDULE_FIELDS, type ScheduleField } from './schedule.js';
import { ZONE_NAMES } from './zone-names.js';

/** The schedule that an invalid text most likely means; undefined when unclear. */
export function suggestSchedule(text: string): string | undefined {
  const [, zone, times = ''] = /^(?:(?:cron_)?tz[=:](\S*)\s+)?(.*)$/is.exec(text.trim()) ?? [];
  const meantTimes = times.startsWith('@') ? meantDescriptor(times) : meantFields(times);
  const meantZone = zone === undefined ? '' : zonePrefix(zone);
  if (meantTimes === undefined || meantZone === undefined) return undefined;
  const suggestion = `${meantZone}${meantTimes}`;
  return 'problem' in parseSchedule(suggestion) ? undefined : suggestion;
}

function zonePrefix(zone: string): string | undefined {
  // Abbreviations such as CST are ambiguous, and similar to other abbreviations.
  const name = ZONE_NAMES.has(zone) || !zone.includes('/') ? zone : closest(zone, ZONE_NAMES);
  return name && `TZ=${name} `;
}

function meantDescriptor(text: string): string | undefined {
  const lower = text.toLowerCase();
  return Object.hasOwn(DESCRIPTORS, lower) ? lower : undefined;
}

function meantFields(text: string): string | undefined {
  const words = text.replaceAll('，', ',').split(/\s+/);
  // Quartz and Spring start with seconds and may end with a year. Quartz counts days of the week from 1.
  const withSecond = words.length > SCHEDULE_FIELDS.length;
  if (withSecond && (words[0] !== '0' || (words[6] ?? '*') !== '*')) return undefined;
  if (withSecond && words.includes('?') && /\d/.test(words[5] ?? '')) return undefined;
  const fields = withSecond ? words.slice(1, 6) : words;
  return SCHEDULE_FIELDS.map((field, index) => meantField(field, fields[index] ?? '')).join(' ');
}

function meantField(field: ScheduleField, text: string): string {
  const named = text.replace(/[a-z]{4,}/gi, (word) => {
    const short = word.slice(0, 3);
    return FIELD_BOUNDS[field].names.includes(short.toLowerCase()) ? short : word;
  });
  if (field !== 'dayOfWeek') return named;
  // 7 is Sunday at the end of the week.
  if (/^[01]-7$/.test(named)) return '*';
  return named
    .replaceAll(/\b([2-6])-7\b/g, (_, from) => (from === '6' ? '6,0' : `${from}-6,0`))
    .replaceAll(/(^|,)7(?=,|$)/g, '$10');
}
