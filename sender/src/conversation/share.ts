/** Work in progress that several callers wait for. */
export interface SharedTask<Result> {
  readonly promise: Promise<Result>;
  readonly controller: AbortController;
  waiting: number;
}

/**
 * Starts the work, or joins it if it is already in progress. The work is aborted once no caller waits for it. A caller that
 * aborts receives undefined at once.
 */
export async function share<Result>(
  tasks: Map<string, SharedTask<Result>>,
  key: string,
  start: (signal: AbortSignal) => Promise<Result>,
  signal: AbortSignal | undefined,
): Promise<Result | undefined> {
  if (signal?.aborted) return undefined;
  const task = tasks.get(key) ?? begin(start);
  tasks.set(key, task);
  task.waiting++;
  try {
    return await untilAborted(task.promise, signal);
  } finally {
    task.waiting--;
    if (task.waiting === 0) {
      task.controller.abort();
      if (tasks.get(key) === task) tasks.delete(key);
    }
  }
}

function begin<Result>(start: (signal: AbortSignal) => Promise<Result>): SharedTask<Result> {
  const controller = new AbortController();
  return { promise: start(controller.signal), controller, waiting: 0 };
}

function untilAborted<Result>(promise: Promise<Result>, signal: AbortSignal | undefined): Promise<Result | undefined> {
  if (signal === undefined) return promise;
  return new Promise((resolve, reject) => {
    const giveUp = () => resolve(undefined);
    signal.addEventListener('abort', giveUp);
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', giveUp));
  });
}
