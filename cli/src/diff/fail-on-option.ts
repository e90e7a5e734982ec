import { InvalidArgumentError } from 'commander';
import { phrase, STATE_CHANGES, type StateChange } from '#core';
import type { Translate } from '../terminal/terminal.js';

/** Reads the changes of `--fail-on`, which may be repeated, or name several with commas. */
export function readFailOn(
  translate: Translate,
): (text: string, previous: readonly StateChange[]) => readonly StateChange[] {
  return (text, previous) => {
    const named = text.split(',').map((name) => name.trim());
    const known = named.flatMap((name) => STATE_CHANGES.filter((change) => change === name));
    if (known.length < named.length)
      throw new InvalidArgumentError(
        translate(phrase('Expected {changes}, such as lost-receiver,verdict.', { changes: STATE_CHANGES.join(', ') })),
      );
    return [...previous, ...known];
  };
}
