/** A moment as `<input type="datetime-local">` takes it, where the reader is. */
export function localInputTime(time: Date): string {
  const minutes = time.getTime() - time.getTimezoneOffset() * 60_000;
  return new Date(minutes).toISOString().slice(0, 16);
}

/** The midnight before a moment, where the reader is; both in milliseconds since 1970. */
export function startOfLocalDay(time: number): number {
  return new Date(time).setHours(0, 0, 0, 0);
}

/** Such as `Mar 2, 09:24`, in the page's language. */
export function shortTime(time: number | string): string {
  return format({ month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' }).format(new Date(time));
}

/** A day, or an hour within one: what a mark of a time line is called. */
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
