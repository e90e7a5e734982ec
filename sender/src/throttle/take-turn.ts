import type { Verdict } from '../answer/read-answer.js';
import type { Sleep } from '../sleep.js';
import { countMessage, isBlocked, type Rate, type Throttle, uncountMessage, waitingTime } from './throttle.js';

/** Who wants to send, how often that is allowed, and what to do when it is not their turn. */
export interface Turn {
  readonly throttle: Throttle;
  readonly key: string;
  readonly rate: Rate;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly sleep: Sleep;
  readonly wait: boolean;
  /** Told at once and then every second how many milliseconds are left. */
  readonly onWaiting?: ((leftMs: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Milliseconds between two words of the countdown. */
const TICK = 1000;

/** Sends when it is its turn. What did not reach DingTalk is not counted. */
export async function inTurn(turn: Turn, sending: () => Promise<Verdict>): Promise<Verdict> {
  const place = await takePlace(turn);
  if (place.kind === 'refusal') return place.verdict;
  const verdict = await sending();
  if (verdict.outcome === 'failed' || verdict.outcome === 'cancelled') {
    uncountMessage(turn.throttle, turn.key, place.time);
  }
  return verdict;
}

type Place =
  | { readonly kind: 'place'; readonly time: number }
  | { readonly kind: 'refusal'; readonly verdict: Verdict };

/** Looks and counts without a pause between, so that no two take the same place. */
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
