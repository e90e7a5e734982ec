/** A time in the format of `<input type="datetime-local">`, in the reader's time zone. */
export function localInputTime(time: Date): string {
  const minutes = time.getTime() - time.getTimezoneOffset() * 60_000;
  return new Date(minutes).toISOString().slice(0, 16);
}

/** The midnight before a time, in the reader's time zone; both in milliseconds since 1970. */
export function startOfLocalDay(time: number): number {
  return new Date(time).setHours(0, 0, 0, 0);
}

/** A time such as `Mar 2, 09:24`, in the page's language. */
export function shortTime(time: number | string): string {
  return format({ month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' }).format(new Date(time));
}

/** The label of a tick: a day, or an hour within a day. */
export function tickLabel(time: number): string {
  const atMidnight = startOfLocalDay(time) === time;
  return format(
    atMidnight ? { month: 'numeric', day: 'numeric' } : { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  ).format(new Date(time));
}

function format(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const language = typeof document === 'undefined' ? 'en' : document.documentElement.lang || 'en';
  return new Intl.DateTimeFormat(language, { hourCycle: 'h23', ...options });
}
