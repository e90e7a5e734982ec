/** A moment: nanoseconds since the beginning of 1970 in UTC, the precision of Go. */
export type Instant = bigint;

export const NANOSECONDS_PER_SECOND = 1_000_000_000n;
const NANOSECONDS_PER_MILLISECOND = 1_000_000n;

export function instantOf(date: Date): Instant {
  return BigInt(date.getTime()) * NANOSECONDS_PER_MILLISECOND;
}

/** Rounds down to whole milliseconds. */
export function dateOf(instant: Instant): Date {
  return new Date(Number((instant - modulo(instant, NANOSECONDS_PER_MILLISECOND)) / NANOSECONDS_PER_MILLISECOND));
}

/** RFC 3339 with milliseconds; empty where JavaScript has no such date. */
export function isoOf(instant: Instant): string {
  const date = dateOf(instant);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString();
}

/** Whole seconds and the remaining nanoseconds, which are never negative. */
export function splitInstant(instant: Instant): { readonly seconds: number; readonly nanoseconds: bigint } {
  const nanoseconds = modulo(instant, NANOSECONDS_PER_SECOND);
  return { seconds: Number((instant - nanoseconds) / NANOSECONDS_PER_SECOND), nanoseconds };
}

function modulo(value: bigint, divisor: bigint): bigint {
  return ((value % divisor) + divisor) % divisor;
}
