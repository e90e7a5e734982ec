/** Lets a limited number in at a time, in the order in which they came. */
export interface Gate {
  /** Resolves to false at once when the signal aborts first; then there is nothing to leave. */
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
      // the place of who leaves goes to who waits
      const [next] = waiting;
      if (next === undefined) inside--;
      else {
        waiting.delete(next);
        next();
      }
    },
  };
}
