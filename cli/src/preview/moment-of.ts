import { type Instant, instantOf, parseKubernetesTime, phrase } from '#core';
import { UsageError } from '../usage-error.js';

/**
 * The time of `--at`; default: now.
 * @throws UsageError for an invalid time
 */
export function momentOf(text: string | undefined): Instant {
  if (text === undefined) return instantOf(new Date());
  const moment = parseKubernetesTime(text);
  if (moment === undefined)
    throw new UsageError(
      phrase('“{time}” is not a valid time.', { time: text }),
      phrase('Use a format like 2026-03-02T02:00:00Z or 2026-03-02T10:00:00+08:00.'),
    );
  return moment;
}
