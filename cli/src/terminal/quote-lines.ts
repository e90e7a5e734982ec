import { printable } from './printable.js';
import type { Colors } from './terminal.js';

/** A text as lines with a bar in front, so that it stands out from what is said about it. */
export function quoteLines(text: string, colors: Colors): readonly string[] {
  return text.split('\n').map((line) => `${colors.dim('│')} ${printable(line)}`.trimEnd());
}
