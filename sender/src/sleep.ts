import { setTimeout } from 'node:timers/promises';

/** Resolves after the given milliseconds, or as soon as the signal aborts. Never rejects. */
export type Sleep = (ms: number, signal?: AbortSignal) => Promise<void>;

export const realSleep: Sleep = async (ms, signal) => {
  // the only rejection is the abort, which the caller sees in the signal
  await setTimeout(ms, undefined, signal && { signal }).catch(() => undefined);
};
