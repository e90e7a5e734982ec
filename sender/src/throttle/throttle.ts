/** What was sent lately, and until when DingTalk blocks whom. Keys are digests: no credential is held. */
export interface Throttle {
  readonly lanes: Map<string, Lane>;
}

interface Lane {
  /** Milliseconds since the epoch, the oldest first. */
  readonly sent: readonly number[];
  /** Zero when not blocked. */
  readonly blockedUntil: number;
}

export interface Rate {
  readonly messages: number;
  readonly windowMs: number;
}

/** One more, and DingTalk blocks the robot for 10 minutes (DingTalk: custom robot API). */
export const ROBOT_RATE: Rate = { messages: 20, windowMs: 60_000 };

/** What the manager itself allows an app: 1500 calls in a minute (DingTalk: global error codes). */
export const APP_RATE: Rate = { messages: 25, windowMs: 1000 };

const IDLE: Lane = { sent: [], blockedUntil: 0 };

/** More lanes than anybody has robots: what rests is forgotten then. */
const MAX_LANES = 1000;

export function createThrottle(): Throttle {
  return { lanes: new Map() };
}

/** Milliseconds until the next message may be sent; zero when it may be sent now. */
export function waitingTime({ lanes }: Throttle, key: string, rate: Rate, now: number): number {
  const { sent, blockedUntil } = lanes.get(key) ?? IDLE;
  const recent = within(sent, rate, now);
  const oldest = recent[recent.length - rate.messages];
  const forRate = oldest === undefined ? 0 : oldest + rate.windowMs - now;
  return Math.max(0, forRate, blockedUntil - now);
}

export function isBlocked({ lanes }: Throttle, key: string, now: number): boolean {
  return (lanes.get(key)?.blockedUntil ?? 0) > now;
}

export function countMessage(throttle: Throttle, key: string, rate: Rate, now: number): void {
  const { sent, blockedUntil } = throttle.lanes.get(key) ?? IDLE;
  throttle.lanes.set(key, { sent: [...within(sent, rate, now), now], blockedUntil });
  if (throttle.lanes.size > MAX_LANES) forgetIdle(throttle, now);
}

/** Takes back a message that cannot have reached DingTalk. */
export function uncountMessage({ lanes }: Throttle, key: string, time: number): void {
  const lane = lanes.get(key);
  const index = lane?.sent.indexOf(time) ?? -1;
  if (lane !== undefined && index >= 0) lanes.set(key, { ...lane, sent: lane.sent.toSpliced(index, 1) });
}

/** DingTalk has said that it sends too fast. */
export function block({ lanes }: Throttle, key: string, until: number): void {
  lanes.set(key, { sent: [], blockedUntil: until });
}

/** Times in the future are of a clock that has been set back since. */
function within(sent: readonly number[], { windowMs }: Rate, now: number): readonly number[] {
  return sent.filter((time) => time <= now && time > now - windowMs);
}

function forgetIdle({ lanes }: Throttle, now: number): void {
  for (const [key, { sent, blockedUntil }] of lanes) {
    if (blockedUntil <= now && within(sent, ROBOT_RATE, now).length === 0) lanes.delete(key);
  }
}
