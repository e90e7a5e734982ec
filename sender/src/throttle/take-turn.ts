import type { Verdict } from '../answer/read-answer.js';
import type { Sleep } from '../sleep.js';
import {
  countMessage,
  isBlocked,
  type Rate,
  recountMessage,
  type Throttle,
  uncountMessage,
  waitingTime,
} from './throttle.js';

/** The robot or app that sends, its rate, and what to do when the rate is reached. */
export interface Turn {
  readonly throttle: Throttle;
  readonly key: string;
  readonly rate: Rate;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly sleep: Sleep;
  readonly wait: boolean;
  /** Called at once and then every second with the remaining milliseconds. */
  readonly onWaiting?: ((leftMs: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Milliseconds between two calls of `onWaiting`. */
const TICK = 1000;

/**
 * Sends when the rate allows it. A message that did not reach DingTalk does not count. All others count from their
 * response on, because DingTalk counts them when they arrive: between the first and the twenty-first is at least a minute.
 */
export async function inTurn(turn: Turn, sending: () => Promise<Verdict>): Promise<Verdict> {
  const place = await takePlace(turn);
  if (place.kind === 'refusal') return place.verdict;
  const verdict = await sending();
  if (verdict.outcome === 'failed' || verdict.outcome === 'cancelled') {
    uncountMessage(turn.throttle, turn.key, place.time);
  } else {
    recountMessage(turn.throttle, turn.key, place.time, turn.now());
  }
  return verdict;
}

type Place =
  | { readonly kind: 'place'; readonly time: number }
  | { readonly kind: 'refusal'; readonly verdict: Verdict };

/** Checks and counts in one step without awaiting in between, so that two messages never take the same place. */
async function takePlace({ throttle, key, rate, now, sleep, wait, onWaiting, signal }: Turn): Promise<Place> {
  for (;;) {
    if (signal?.aborted) return refusal({ outcome: 'cancelled', error: 'cancelled' });
    const time = now();
    const left = waitingTime(throttle, key, rate, time);
    if (left <= 0) {
      countMessage(throttle, key, rate, time);
      return { kind: 'place', time };
    }
    if (!wait) {
      const error = isBlocked(throttle, key, time) ? 'robot-blocked' : 'robot-rate-reached';
      return refusal({ outcome: 'failed', error, waitMs: left });
    }
    onWaiting?.(left);
    // an abort ends the sleep; the next iteration sees it
    await sleep(Math.min(left, TICK), signal);
  }
}

function refusal(verdict: Verdict): Place {
  return { kind: 'refusal', verdict };
}
