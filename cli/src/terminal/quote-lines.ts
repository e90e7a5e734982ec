import { printable } from './printable.js';
import type { Colors } from './terminal.js';

/** The lines of a text, each after a bar that distinguishes them from the report. */
export function quoteLines(text: string, colors: Colors): readonly string[] {
  return text.split('\n').map((line) => `${colors.dim('│')} ${printable(line)}`.trimEnd());
}
