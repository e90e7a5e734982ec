import { type Activity, describeActivity, type Instant, isSilenceActive, type SilenceTimes } from '#core';

/** Whether a Silence mutes now, and what comes next. */
export interface ActivityNow extends Activity {
  readonly isActive: boolean;
}

interface Known {
  readonly zone: string;
  readonly from: Instant;
  /** When it has to be asked again. */
  readonly until: Instant;
  readonly activity: ActivityNow | undefined;
}

/** Without a change within a day, half of one. */
const HALF_A_DAY = 12n * 3_600_000_000_000n;

/** The search in a schedule takes milliseconds, and its result stays until the next change. */
const known = new WeakMap<SilenceTimes, Known>();

/** @returns undefined when the manager cannot evaluate the times */
export function silenceActivity(times: SilenceTimes, at: Instant, zone: string): ActivityNow | undefined {
  const last = known.get(times);
  if (last && last.zone === zone && last.from <= at && at < last.until) return last.activity;
  const described = describeActivity(times, at, zone);
  const activity = described && { ...described, isActive: isSilenceActive(times, at, zone) ?? false };
  known.set(times, { zone, from: at, until: described?.changesAt ?? at + HALF_A_DAY, activity });
  return activity;
}
