import { type Drift, listPhrase, type Phrase, phrase } from '#core';
import { printable } from '../terminal/printable.js';
import type { Terminal } from '../terminal/terminal.js';

/** Fields in a line. */
const SHOWN = 4;

/** How an object of the cluster differs from the files, in a few words. */
export function driftWords({ kind, fields }: Drift): Phrase {
  if (kind === 'only-in-cluster') return phrase('not in your files');
  if (kind === 'only-in-files') return phrase('only in your files');
  const shown = fields.length > SHOWN ? [...fields.slice(0, SHOWN), '…'] : fields;
  return phrase('differs from your files: {fields}', { fields: listPhrase(shown) });
}

/** Every object that differs, in one block; empty without any. */
export function driftLines(
  drift: readonly Drift[],
  { out: colors, translate }: Pick<Terminal, 'out' | 'translate'>,
): readonly string[] {
  if (drift.length === 0) return [colors.dim(translate(phrase('The cluster has what your files say.')))];
  const lines = drift.map((each) => `  ${printable(each.object)} (${printable(translate(driftWords(each)))})`);
  return [[translate(phrase('Differences between the cluster and your files:')), ...lines].join('\n')];
}
