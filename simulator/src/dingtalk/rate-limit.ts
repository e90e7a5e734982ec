const WINDOW = 60_000;
const BLOCK = 600_000;

/** What one robot sent lately. Times are milliseconds of the simulator's clock. */
export interface RateState {
  readonly sent: readonly number[];
  /** Zero when not blocked. */
  readonly blockedUntil: number;
}

export const FRESH_RATE: RateState = { sent: [], blockedUntil: 0 };

/**
 * A sliding minute; the message above the limit blocks the robot for 10 minutes (DingTalk: custom robot API). Calls
 * during the block do not lengthen it, and the count starts anew after it: neither is documented.
 */
export function countMessage(
  state: RateState,
  limit: number,
  now: number,
): { readonly allowed: boolean; readonly state: RateState } {
  if (now < state.blockedUntil) return { allowed: false, state };
  const sent = state.sent.filter((time) => time > now - WINDOW);
  if (sent.length >= limit) return { allowed: false, state: { sent: [], blockedUntil: now + BLOCK } };
  return { allowed: true, state: { sent: [...sent, now], blockedUntil: 0 } };
}
