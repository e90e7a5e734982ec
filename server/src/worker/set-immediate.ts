/**
 * Gives a worker what only Node has. A timer, as in the protocol's library there: both wait in one queue, so that whoever
 * lets messages go first really does.
 */
export function provideSetImmediate(): void {
  Object.assign(globalThis, {
    setImmediate: (run: () => void) => setTimeout(run, 0),
    clearImmediate: (timer: number) => clearTimeout(timer),
  });
}
