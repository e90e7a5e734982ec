import { basename } from 'node:path';

/**
 * The looks in which a file of tests runs: theme, language, width. A start of VS Code takes most of the time of these tests,
 * so each file runs in one look, some in the first and others in the last. `UI_TESTS=all` runs all of them.
 *
 * @param file the URL of the file of tests
 */
export function looksOf<Look>(looks: readonly Look[], file: string): readonly Look[] {
  if (process.env.UI_TESTS === 'all' || looks.length < 2) return looks;
  // the same choice in every checkout
  return basename(file).length % 2 === 0 ? looks.slice(0, 1) : looks.slice(-1);
}
