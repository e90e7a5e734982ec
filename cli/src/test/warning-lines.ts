import { printable } from '../terminal/printable.js';
import type { Translate } from '../terminal/terminal.js';
import type { TestRun } from './test-run.js';

/** The warnings of a test with their places, for reports that have no place of their own for them. */
export function warningLines({ path, problems }: TestRun, translate: Translate): readonly string[] {
  return problems
    .filter(({ severity }) => severity === 'warning')
    .map(({ phrase, range }) => printable(`${path}:${range.start.line + 1}: ${translate(phrase)}`));
}
