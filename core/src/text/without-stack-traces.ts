/**
 * Runs an action whose errors nobody traces. A parser makes an error for each mistake in a text, and V8 describes the
 * stack for each: in a file with thousands of mistakes that takes longer than all the rest.
 */
export function withoutStackTraces<Result>(action: () => Result): Result {
  const errors = Error as { stackTraceLimit?: number };
  const limit = errors.stackTraceLimit;
  errors.stackTraceLimit = 0;
  try {
    return action();
  } finally {
    if (limit !== undefined) errors.stackTraceLimit = limit;
  }
}
