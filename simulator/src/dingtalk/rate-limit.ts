const SECOND = 1000;
const MINUTE = 60_000;
const BLOCK = 600_000;

/** What one robot sent recently. Times are milliseconds of the simulator's clock. */
export interface RateState {
  readonly sent: readonly number[];
  /** Zero when not blocked. */
  readonly blockedUntil: number;
}

export const FRESH_RATE: RateState = { sent: [], blockedUntil: 0 };

/**
 * A sliding minute; the message above the limit blocks the robot for 10 minutes (DingTalk: custom robot API). Calls
 * during the block do not lengthen it, and the count starts again after it: DingTalk documents neither.
 */
export function countMessage(
  state: RateState,
  limit: number,
  now: number,
): { readonly allowed: boolean; readonly state: RateState } {
  if (now < state.blockedUntil) return { allowed: false, state };
  const sent = within(state.sent, MINUTE, now);
  if (sent.length >= limit) return { allowed: false, state: { sent: [], blockedUntil: now + BLOCK } };
  return { allowed: true, state: { sent: [...sent, now], blockedUntil: 0 } };
}

/** The rate that an app exceeded. */
export interface ExceededRate {
  readonly calls: number;
  readonly per: 'second' | 'minute';
}

/** Callers report 40 calls of one app to one API per second. */
const MAX_CALLS_PER_SECOND = 40;

/**
 * Sliding windows without a block: an app can call again as soon as the window has moved on. A rejected call does not
 * count. DingTalk documents neither.
 *
 * @param calls the times of earlier calls, in milliseconds of the simulator's clock
 */
export function countCall(
  calls: readonly number[],
  perMinute: number,
  now: number,
): { readonly exceeded?: ExceededRate; readonly calls: readonly number[] } {
  const recent = within(calls, MINUTE, now);
  if (recent.length >= perMinute) return { exceeded: { calls: perMinute, per: 'minute' }, calls: recent };
  if (within(recent, SECOND, now).length >= MAX_CALLS_PER_SECOND)
    return { exceeded: { calls: MAX_CALLS_PER_SECOND, per: 'second' }, calls: recent };
  return { calls: [...recent, now] };
}

function within(times: readonly number[], window: number, now: number): readonly number[] {
  return times.filter((time) => time > now - window);
}
