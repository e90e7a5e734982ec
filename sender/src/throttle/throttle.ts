import { ROBOT_LIMIT } from '#core';

/** The recent messages and the blocks of each robot and app. Keys are digests, so it contains no credentials. */
export interface Throttle {
  readonly lanes: Map<string, Lane>;
}

interface Lane {
  /** Times in milliseconds since the epoch, oldest first. */
  readonly sent: readonly number[];
  /** Milliseconds since the epoch; zero if not blocked. */
  readonly blockedUntil: number;
}

export interface Rate {
  readonly messages: number;
  readonly windowMs: number;
}

export const ROBOT_RATE: Rate = ROBOT_LIMIT;

/** The manager's own limit for an app, which is 1500 calls a minute (DingTalk: global error codes). */
export const APP_RATE: Rate = { messages: 25, windowMs: 1000 };

const IDLE: Lane = { sent: [], blockedUntil: 0 };

/** More lanes than anyone has robots. Above it, idle lanes are removed. */
const MAX_LANES = 1000;

export function createThrottle(): Throttle {
  return { lanes: new Map() };
}

/** Milliseconds until the next message may be sent; zero if it may be sent now. */
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
  if (throttle.lanes.size > MAX_LANES) removeIdle(throttle, now);
}

/** Removes a message that cannot have reached DingTalk from the count. */
export function uncountMessage({ lanes }: Throttle, key: string, time: number): void {
  const lane = lanes.get(key);
  const index = lane?.sent.indexOf(time) ?? -1;
  if (lane !== undefined && index >= 0) lanes.set(key, { ...lane, sent: lane.sent.toSpliced(index, 1) });
}

/** Moves a message to the time of its response. A lane without the message was blocked in the meantime. */
export function recountMessage({ lanes }: Throttle, key: string, time: number, answered: number): void {
  const lane = lanes.get(key);
  const index = lane?.sent.indexOf(time) ?? -1;
  if (lane === undefined || index < 0 || answered <= time) return;
  lanes.set(key, { ...lane, sent: lane.sent.with(index, answered).toSorted((a, b) => a - b) });
}

/** Records that DingTalk blocks a robot that sends too fast. */
export function block({ lanes }: Throttle, key: string, until: number): void {
  lanes.set(key, { sent: [], blockedUntil: until });
}

/** Ignores times in the future: they were recorded before the clock was set back. */
function within(sent: readonly number[], { windowMs }: Rate, now: number): readonly number[] {
  return sent.filter((time) => time <= now && time > now - windowMs);
}

function removeIdle({ lanes }: Throttle, now: number): void {
  for (const [key, { sent, blockedUntil }] of lanes) {
    if (blockedUntil <= now && within(sent, ROBOT_RATE, now).length === 0) lanes.delete(key);
  }
}
