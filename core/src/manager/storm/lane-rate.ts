import type { Release } from '../../model/release/release.js';
import { NANOSECONDS_PER_SECOND, type Pace } from '../pipeline/messages/pace.js';
import { ROBOT_LIMIT } from './count-by-lane.js';
import type { Lane } from './lane-of.js';

/** DingTalk's limits for a minute (custom robot API; global error codes: 1500 calls for an app). */
const LIMITS: Readonly<Record<Lane['kind'], number>> = { robot: ROBOT_LIMIT.messages, app: 1500 };

/** What becomes of messages that are due at the same time. */
export interface LaneRate {
  /** How many DingTalk accepts in a minute. */
  readonly limit: number;
  /** How many the manager sends within one minute. */
  readonly perMinute: number;
  /** How many the manager drops because of its own limit. */
  readonly dropped: number;
  /** How many DingTalk rejects. */
  readonly refused: number;
  /** When the last one is sent, in minutes, rounded up. */
  readonly minutes: number;
}

/** Applies the limits of manager and DingTalk, and what the release does with messages over its limit. */
export function laneRate(
  messages: number,
  kind: Lane['kind'],
  { threshold, unit, maxWaitTime }: Pace,
  { overThrottle }: Pick<Release, 'overThrottle'>,
): LaneRate {
  const minute = 60 * NANOSECONDS_PER_SECOND;
  const limit = LIMITS[kind];
  // A wait that is long enough makes room for all messages, one after another.
  const waits = unit <= maxWaitTime;
  const sent = overThrottle === 'dropped' && !waits ? Math.min(messages, threshold) : messages;
  const perMinute = waits ? Math.min(sent, Math.max(1, Math.floor((threshold * minute) / unit))) : sent;
  const minutes = Math.max(1, waits ? Math.ceil(sent / perMinute) : Math.ceil(maxWaitTime / minute));
  // A blocked robot rejects what follows, for longer than the manager takes.
  const refused = perMinute > limit ? sent - limit : 0;
  return { limit, perMinute, dropped: messages - sent, refused, minutes: sent === 0 ? 0 : minutes };
}
