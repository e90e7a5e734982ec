import { type Instant, instantOf, isoOf, NANOSECONDS_PER_SECOND } from '../../go/time/instant.js';
import { parseKubernetesTime } from '../../go/time/parse-kubernetes-time.js';

/** Seconds since the epoch have fewer digits than milliseconds until the year 5138. */
const FIRST_MILLISECONDS = 1e11;
/** A date with a time, as databases print it; without a zone it is UTC. */
const PRINTED = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d(?:\.\d+)?)\s*(Z|[+-]\d\d:?\d\d)?$/;

/** The time of a record: RFC 3339, a date with a time, or seconds or milliseconds since the epoch. Go's zero time is none. */
export function historyTime(value: unknown): Instant | undefined {
  if (typeof value === 'number' || (typeof value === 'string' && /^\d{9,13}$/.test(value)))
    return ofEpoch(Number(value));
  if (typeof value !== 'string' || value.startsWith('0001-')) return undefined;
  const exact = parseKubernetesTime(value);
  if (exact !== undefined) return exact;
  const [, date, time, zone = 'Z'] = PRINTED.exec(value.trim()) ?? [];
  if (date === undefined) return undefined;
  const read = new Date(`${date}T${time}${zone}`);
  return Number.isNaN(read.getTime()) ? undefined : instantOf(read);
}

/** The times of an alert as the manager reads them, without unreadable ones: those are faults of the record, not of the alert. */
export function readableTimes(given: { readonly startsAt?: unknown; readonly endsAt?: unknown }): {
  readonly startsAt?: string;
  readonly endsAt?: string;
} {
  const read = (['startsAt', 'endsAt'] as const).flatMap((name) => {
    const value = given[name];
    if (typeof value === 'string' && (value.startsWith('0001-') || parseKubernetesTime(value) !== undefined))
      return [[name, value]];
    const at = historyTime(value);
    return at === undefined ? [] : [[name, isoOf(at)]];
  });
  return Object.fromEntries(read);
}

function ofEpoch(number: number): Instant | undefined {
  if (!Number.isFinite(number) || number <= 0) return undefined;
  const seconds = number >= FIRST_MILLISECONDS ? number / 1000 : number;
  return (BigInt(Math.trunc(seconds * 1000)) * NANOSECONDS_PER_SECOND) / 1000n;
}
