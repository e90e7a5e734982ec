import { type Instant, instantOf } from '#core';

const NANOSECONDS = 1_000_000n;

/** Calls back at the earliest of some moments; of several calls the last counts. */
export function createWakeUp(callBack: () => void): (moments: readonly Instant[]) => void {
  let timer: NodeJS.Timeout | undefined;
  return (moments) => {
    clearTimeout(timer);
    const [first] = [...moments].sort((a, b) => (a < b ? -1 : 1));
    if (first === undefined) return;
    // a little later, so that the moment has come for sure
    timer = setTimeout(callBack, Math.max(0, Number((first - instantOf(new Date())) / NANOSECONDS)) + 50);
    // it keeps nobody waiting who wants to leave
    timer.unref();
  };
}
