import { type Instant, isoOf } from '#core';

/** `2026-03-02T01:24:00Z`, with milliseconds only where there are some. */
export function timeText(at: Instant): string {
  return isoOf(at).replace('.000Z', 'Z');
}
