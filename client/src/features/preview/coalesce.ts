/**
 * Runs `job` for bursts of calls: at once when it is idle, and once more after the current run when there were calls
 * meanwhile. So the last state always gets its run, and a slow job never piles up.
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
