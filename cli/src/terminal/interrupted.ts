/** Runs a function that Ctrl-C cancels, or a closed terminal. A second Ctrl-C ends the process immediately. */
export async function withInterrupt<T>(run: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const abort = new AbortController();
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const cancel = (): void => {
    for (const signal of signals) process.off(signal, cancel);
    abort.abort();
  };
  for (const signal of signals) process.on(signal, cancel);
  try {
    return await run(abort.signal);
  } finally {
    for (const signal of signals) process.off(signal, cancel);
  }
}
