import type { Log } from './log.js';

/** For what nobody waits for, such as a notification that may stay for hours: a failure is logged. */
export function inBackground(log: Log, what: string, work: Promise<unknown>): void {
  work.catch((error: unknown) => log.error(`${what} failed`, error));
}
