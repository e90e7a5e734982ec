import type { Severity } from '#core';
import type { LintedFile } from './linted-file.js';

export type Counts = Readonly<Record<Severity, number>>;

export function countFindings(files: readonly LintedFile[]): Counts {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { findings } of files) for (const { severity } of findings) counts[severity]++;
  return counts;
}
