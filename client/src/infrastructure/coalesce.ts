/**
 * Runs `job` for bursts of calls: immediately when idle, and once more after the current run if there were calls in
 * the meantime. The last state always gets a run, and slow jobs never pile up.
 */
export function coalesce(job: () => Promise<void>): () => void {
  let running = false;
  let again = false;
  const run = async (): Promise<void> => {
    running = true;
    try {
      do {
        again = false;
        await job();
      } while (again);
    } finally {
      running = false;
    }
  };
  return () => {
    if (running) again = true;
    else void run();
  };
}
