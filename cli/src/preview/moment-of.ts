import { type Instant, instantOf, parseKubernetesTime, parseLocalTime, phrase } from '#core';
import { UsageError } from '../usage-error.js';

/** Whether the time of `--at` has no zone of its own. */
export function dependsOnZone(text: string | undefined): boolean {
  return text !== undefined && parseKubernetesTime(text) === undefined;
}

/**
 * The time of `--at`; default: now.
 * @param zone of a time that names none: the manager's
 * @throws UsageError for an invalid time
 */
export function momentOf(text: string | undefined, zone: string): Instant {
  if (text === undefined) return instantOf(new Date());
  const moment = parseKubernetesTime(text) ?? parseLocalTime(text, zone);
  if (moment === undefined)
    throw new UsageError(
      phrase('“{time}” is not a valid time.', { time: text }),
      phrase('Use a format like 2026-03-02T02:00:00Z, 2026-03-02T10:00:00+08:00 or 2026-03-02T10:00.'),
    );
  if (moment === 'skipped')
    throw new UsageError(
      phrase('{time} does not exist in {zone}: clocks are put forward then.', { time: text, zone }),
      phrase('Name a later time, or add an offset such as +01:00.'),
    );
  return moment;
}
