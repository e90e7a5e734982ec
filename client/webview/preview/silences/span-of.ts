import type { SilencePeriod } from '#server/protocol';
import type { Span } from './time-line.js';

/** Without a start it has been so for ever, without an end it stays so. */
export function spanOf({ start, end }: SilencePeriod): Span {
  return {
    start: start === null ? Number.NEGATIVE_INFINITY : Date.parse(start),
    end: end === null ? Number.POSITIVE_INFINITY : Date.parse(end),
  };
}
