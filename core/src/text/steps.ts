/** Work that a host may interrupt for other things, or leave: it yields after each part of it. */
export type Steps<Result> = Generator<undefined, Result>;

/** Does all of the work at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const next = steps.next();
    if (next.done) return next.value;
  }
}
