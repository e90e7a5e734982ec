import type { Log } from './log.js';

/** Logs the failure of work that nothing awaits, such as a notification that may stay open for hours. */
export function inBackground(log: Log, what: string, work: Promise<unknown>): void {
  work.catch((error: unknown) => log.error(`${what} failed`, error));
}
