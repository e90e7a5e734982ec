import { nextElement } from './layout.js';
import { type Clock, clockOf, offsetOf, type Time, zoneNameOf } from './time.js';

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

export const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

/** The layout of `time.Time.String`. */
export const DEFAULT_LAYOUT = '2006-01-02 15:04:05.999999999 -0700 MST';
export const RFC3339_LAYOUT = '2006-01-02T15:04:05.999999999Z07:00';

/** Formats a time with a layout of Go, which shows how the reference time would look. */
export function formatTime(time: Time, layout: string): string {
  const clock = clockOf(time);
  let text = '';
  let position = 0;
  for (let found = nextElement(layout, position); found; found = nextElement(layout, position)) {
    text += layout.slice(position, found.start) + elementText(found.element, time, clock);
    position = found.end;
  }
  return text + layout.slice(position);
}

function elementText(element: string, time: Time, clock: Clock): string {
  const { year, month, day, hour, minute, second, weekday, yearDay } = clock;
  switch (element) {
    case 'January':
      return MONTHS[month - 1] ?? '';
    case 'Jan':
      return (MONTHS[month - 1] ?? '').slice(0, 3);
    case '1':
      return String(month);
    case '01':
      return padded(month, 2);
    case 'Monday':
      return WEEKDAYS[weekday] ?? '';
    case 'Mon':
      return (WEEKDAYS[weekday] ?? '').slice(0, 3);
    case '2':
      return String(day);
    case '_2':
      return String(day).padStart(2, ' ');
    case '02':
      return padded(day, 2);
    case '__2':
      return String(yearDay).padStart(3, ' ');
    case '002':
      return padded(yearDay, 3);
    case '15':
      return padded(hour, 2);
    case '3':
      return String(hour % 12 || 12);
    case '03':
      return padded(hour % 12 || 12, 2);
    case '4':
      return String(minute);
    case '04':
      return padded(minute, 2);
    case '5':
      return String(second);
    case '05':
      return padded(second, 2);
    case '2006':
      return padded(year, 4);
    case '06':
      return padded(((year % 100) + 100) % 100, 2);
    case 'PM':
      return hour >= 12 ? 'PM' : 'AM';
    case 'pm':
      return hour >= 12 ? 'pm' : 'am';
    case 'MST':
      // Go shows the offset of a zone without a name.
      return zoneNameOf(time) ?? zone(offsetOf(time), '-0700');
    default:
      return /^[.,]/.test(element) ? fraction(time, element) : zone(offsetOf(time), element);
  }
}

/** Elements such as `Z07:00` and `-0700`. */
function zone(offset: number, element: string): string {
  if (element.startsWith('Z') && offset === 0) return 'Z';
  const colon = element.includes(':') ? ':' : '';
  const minutes = Math.trunc(Math.abs(offset) / 60);
  const parts = [padded(Math.trunc(minutes / 60), 2), padded(minutes % 60, 2), padded(Math.abs(offset) % 60, 2)];
  const count = (element.replaceAll(':', '').length - 1) / 2;
  return `${offset < 0 && minutes > 0 ? '-' : '+'}${parts.slice(0, count).join(colon)}`;
}

/** With zeros, the number of digits is fixed; with nines, trailing zeros and an unneeded point are dropped. */
function fraction({ nanoseconds }: Time, element: string): string {
  const digits = padded(nanoseconds, 9).slice(0, element.length - 1);
  if (element.charAt(1) === '0') return element.charAt(0) + digits;
  const shortened = digits.replace(/0+$/, '');
  return shortened && element.charAt(0) + shortened;
}

function padded(value: number, width: number): string {
  return value < 0 ? `-${String(-value).padStart(width, '0')}` : String(value).padStart(width, '0');
}
