import { type Instant, instantOf } from '#core';

const NANOSECONDS = 1_000_000n;

/**
 * Calls back at the earliest of some times; each call replaces the previous one.
 * @param callBack guarded
 */
export function createWakeUp(callBack: () => Promise<void>): (moments: readonly Instant[]) => void {
  let timer: NodeJS.Timeout | undefined;
  return (moments) => {
    clearTimeout(timer);
    const [first] = [...moments].sort((a, b) => (a < b ? -1 : 1));
    if (first === undefined) return;
    // a little later, so that the time has certainly come
    timer = setTimeout(() => void callBack(), Math.max(0, Number((first - instantOf(new Date())) / NANOSECONDS)) + 50);
    // must not keep the process alive; a worker has numbers for timers, and no process
    timer.unref?.();
  };
}

/**
 * Calls back once, some milliseconds after the last of several calls.
 * @param callBack guarded
 */
export function afterQuiet(milliseconds: number, callBack: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => void callBack(), milliseconds);
    // must not keep the process alive
    timer.unref();
  };
}
