/** A first-in, first-out semaphore. */
export interface Gate {
  /** Resolves to false as soon as the signal aborts; the caller then must not call `leave`. */
  enter(signal?: AbortSignal): Promise<boolean>;
  leave(): void;
}

export function createGate(limit: number): Gate {
  let inside = 0;
  const waiting = new Set<() => void>();
  return {
    enter(signal) {
      if (signal?.aborted) return Promise.resolve(false);
      if (inside < limit) {
        inside++;
        return Promise.resolve(true);
      }
      return new Promise((resolve) => {
        const admit = () => {
          signal?.removeEventListener('abort', giveUp);
          resolve(true);
        };
        const giveUp = () => {
          waiting.delete(admit);
          signal?.removeEventListener('abort', giveUp);
          resolve(false);
        };
        waiting.add(admit);
        signal?.addEventListener('abort', giveUp);
      });
    },
    leave() {
      // hand the place over to the first in the queue
      const [next] = waiting;
      if (next === undefined) inside--;
      else {
        waiting.delete(next);
        next();
      }
    },
  };
}
