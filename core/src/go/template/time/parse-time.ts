import { daysOf, type LocalZone, type Time } from './time.js';

const RFC3339 = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:[.,](\d+))?(?:Z|([+-])(\d\d):(\d\d))$/;

/**
 * Parses RFC 3339 like Go; undefined for an invalid time. `Z` is UTC, and the offset of the local zone at that time is the
 * local zone.
 *
 * @param local default: UTC
 */
export function parseTime(text: string, local?: LocalZone): Time | undefined {
  const match = RFC3339.exec(text);
  if (!match) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map(Number);
  const [, , , , , , , fraction = '', sign, zoneHours = '0', zoneMinutes = '0'] = match;
  if (month < 1 || month > 12 || hour > 23 || minute > 59 || second > 59) return undefined;
  if (day < 1 || day > daysOf(year, month + 1, 1) - daysOf(year, month, 1)) return undefined;
  if (Number(zoneHours) > 24 || Number(zoneMinutes) > 60) return undefined;
  const offset = (sign === '-' ? -1 : 1) * (Number(zoneHours) * 3600 + Number(zoneMinutes) * 60);
  const seconds = daysOf(year, month, day) * 86_400 + hour * 3600 + minute * 60 + second - offset;
  const isLocal = offset === (local?.at(seconds).offset ?? 0);
  return {
    seconds,
    nanoseconds: Number(fraction.slice(0, 9).padEnd(9, '0')),
    zone: sign === undefined ? 'utc' : isLocal ? 'local' : { offset },
    ...(local && { local }),
  };
}
