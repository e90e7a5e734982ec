import type { SilencePeriod } from '#server/protocol';
import type { Span } from './time-line.js';

/** A missing start or end becomes an infinite one. */
export function spanOf({ start, end }: SilencePeriod): Span {
  return {
    start: start === null ? Number.NEGATIVE_INFINITY : Date.parse(start),
    end: end === null ? Number.POSITIVE_INFINITY : Date.parse(end),
  };
}
