import type { SilencePeriod } from '#server/protocol';
import type { Stretch } from './time-line.js';

/** Without a start it has been so for ever, without an end it stays so. */
export function stretchOf({ start, end }: SilencePeriod): Stretch {
  return {
    start: start === null ? Number.NEGATIVE_INFINITY : Date.parse(start),
    end: end === null ? Number.POSITIVE_INFINITY : Date.parse(end),
  };
}
