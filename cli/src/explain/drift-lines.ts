import { DRIFT_TITLE, type Drift, driftWords, NO_DRIFT } from '#core';
import { printable } from '../terminal/printable.js';
import type { Terminal } from '../terminal/terminal.js';

/** Every object that differs, in one block; empty without any. */
export function driftLines(
  drift: readonly Drift[],
  { out: colors, translate }: Pick<Terminal, 'out' | 'translate'>,
): readonly string[] {
  if (drift.length === 0) return [colors.dim(translate(NO_DRIFT))];
  const lines = drift.map((each) => `  ${printable(each.object)} (${printable(translate(driftWords(each)))})`);
  return [[translate(DRIFT_TITLE), ...lines].join('\n')];
}
