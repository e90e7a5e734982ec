import type { SendOptions } from '#sender';

/** A clock that only moves when code sleeps: every sleep ends at once and advances the clock by its length. */
export interface VirtualClock extends Required<Pick<SendOptions, 'now' | 'sleep'>> {
  /** Milliseconds of every sleep, in order. */
  readonly sleeps: readonly number[];
  advance(ms: number): void;
}

/** @param start milliseconds since the epoch */
export function createVirtualClock(start: number): VirtualClock {
  const sleeps: number[] = [];
  let time = start;
  return {
    sleeps,
    now: () => time,
    advance(ms) {
      time += ms;
    },
    async sleep(ms) {
      sleeps.push(ms);
      time += ms;
    },
  };
}
