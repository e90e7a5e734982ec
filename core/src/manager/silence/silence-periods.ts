import type { Instant } from '../../go/time/instant.js';
import { NANOSECONDS_PER_SECOND } from '../../go/time/instant.js';
import { nextActivation } from '../../go/time/next-activation.js';
import { parseGoDuration } from '../../go/time/parse-go-duration.js';
import { parseKubernetesTime } from '../../go/time/parse-kubernetes-time.js';
import { parseSchedule } from '../../go/time/parse-schedule.js';
import type { Schedule } from '../../go/time/schedule.js';
import type { SilenceTimes } from '../../model/facts.js';

/** When a Silence mutes: from its start until just before its end. */
export interface SilencePeriod {
  /** Undefined: it has always muted. */
  readonly start: Instant | undefined;
  /** Undefined: it never ends. */
  readonly end: Instant | undefined;
}

export interface SilencePeriods {
  /** In order, without overlap. The first may start before the requested time, and the last may end after it. */
  readonly periods: readonly SilencePeriod[];
  /** The end of the search: earlier than requested when there are too many periods. */
  readonly until: Instant;
}

const ALWAYS: readonly SilencePeriod[] = [{ start: undefined, end: undefined }];
const MAX_ACTIVATIONS = 2000;

/**
 * When a Silence mutes within a time span (notification-manager 2.6), consistent with `isSilenceActive` at each moment.
 * Undefined when the manager cannot evaluate the times.
 *
 * @param localZone the time zone of schedules that name none
 */
export function silencePeriods(
  { enabled, schedule, startsAt, duration }: SilenceTimes,
  from: Instant,
  until: Instant,
  localZone?: string,
): SilencePeriods | undefined {
  const parsedLength = duration === undefined ? undefined : parseGoDuration(duration);
  const start = startsAt === undefined ? undefined : parseKubernetesTime(startsAt);
  if ((parsedLength && 'problem' in parsedLength) || (startsAt !== undefined && start === undefined)) return undefined;
  if (enabled === false) return { periods: [], until };
  const length = parsedLength?.nanoseconds;
  if (schedule === undefined || schedule === '') {
    if (start === undefined) return { periods: ALWAYS, until };
    return { periods: within([{ start, end: length === undefined ? undefined : start + length }], from, until), until };
  }
  if (length === undefined) return { periods: ALWAYS, until };
  const parsed = parseSchedule(schedule);
  if ('problem' in parsed) return undefined;
  if (parsed.schedule.kind === 'interval') return { periods: isLong(length) ? ALWAYS : [], until };
  return length === 0n ? { periods: [], until } : follow(parsed.schedule, length, from, until, localZone);
}

/** The next activation of an interval depends on the given moment, so a search from an earlier moment finds another. */
function isLong(length: bigint): boolean {
  return length >= NANOSECONDS_PER_SECOND || length <= -NANOSECONDS_PER_SECOND;
}

/** Each activation mutes for the duration after it; with a negative duration, before it. */
function follow(
  schedule: Schedule,
  length: bigint,
  from: Instant,
  until: Instant,
  localZone: string | undefined,
): SilencePeriods {
  const [before, after] = length > 0n ? [0n, length] : [-length, 0n];
  const periods: { start: Instant; end: Instant }[] = [];
  let due = nextActivation(schedule, from - after, localZone);
  for (let count = 0; due !== undefined && due - before < until; count++) {
    if (count === MAX_ACTIVATIONS) return { periods, until: due - before };
    const last = periods.at(-1);
    if (last && due - before <= last.end) last.end = due + after;
    else periods.push({ start: due - before, end: due + after });
    due = nextActivation(schedule, due, localZone);
  }
  return { periods: within(periods, from, until), until };
}

function within(periods: readonly SilencePeriod[], from: Instant, until: Instant): readonly SilencePeriod[] {
  return periods.filter(
    ({ start, end }) =>
      (start === undefined || end === undefined || start < end) &&
      (end === undefined || end > from) &&
      (start === undefined || start < until),
  );
}
