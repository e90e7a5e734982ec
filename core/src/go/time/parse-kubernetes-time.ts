import { type Instant, NANOSECONDS_PER_SECOND } from './instant.js';
import { utcSeconds } from './zone-clock.js';

/** Go's `time.RFC3339`: hours may have one digit, a comma may replace the point, and `T` and `Z` are capitals. */
const RFC3339 = /^(\d{4})-(\d\d)-(\d\d)T(\d{1,2}):(\d\d):(\d\d)(?:[.,](\d+))?(?:Z|([+-])(\d\d):(\d\d))$/;

/**
 * Reads a time like the field types of Kubernetes (`metav1.Time`: Go's `time.Parse` with its RFC 3339 layout). Uses at
 * most nine digits of a fraction of a second.
 */
export function parseKubernetesTime(text: string): Instant | undefined {
  const match = RFC3339.exec(text);
  if (!match) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map(Number);
  const [fraction = '', sign, offsetHours, offsetMinutes] = match.slice(7);
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  const hours = Number(offsetHours ?? 0);
  const minutes = Number(offsetMinutes ?? 0);
  // Go accepts 24 hours and 60 minutes on purpose.
  if (hours > 24 || minutes > 60) return undefined;
  const offset = (sign === '-' ? -1 : 1) * (hours * 60 + minutes) * 60;
  const seconds = utcSeconds({ year, month, day, hour, minute, second }) - offset;
  return BigInt(seconds) * NANOSECONDS_PER_SECOND + BigInt(fraction.slice(0, 9).padEnd(9, '0'));
}

function daysIn(year: number, month: number): number {
  const nextMonth = utcSeconds({ year, month: month + 1, day: 1, hour: 0, minute: 0, second: 0 });
  return new Date((nextMonth - 1) * 1000).getUTCDate();
}
