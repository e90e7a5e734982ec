import { type Phrase, phrase } from '#core';
import { count } from '../terminal/count.js';
import { countFindings } from './count-findings.js';
import type { LintedFile } from './linted-file.js';

export interface FailOptions {
  readonly failIfEmpty?: boolean;
  readonly maxWarnings?: number;
  readonly quiet?: boolean;
  readonly verdictOnly?: boolean;
}

/** Why the command fails although the report may show no error. Warnings count whether or not they are reported. */
export function reasonsToFail(
  files: readonly LintedFile[],
  { failIfEmpty = false, maxWarnings = Number.POSITIVE_INFINITY, quiet = false, verdictOnly = false }: FailOptions,
): readonly Phrase[] {
  const isEmpty = failIfEmpty && !files.some(({ relevant }) => relevant);
  const { warning } = countFindings(files);
  const isTooMany = !verdictOnly && warning > maxWarnings;
  const warnings = count(warning, phrase('{count} warning'), phrase('{count} warnings'));
  return [
    ...(isEmpty ? [phrase('There are no notification manifests, and --fail-if-empty is given.')] : []),
    ...(isTooMany ? [phrase('{warnings}; --max-warnings allows {limit}.', { warnings, limit: maxWarnings })] : []),
    ...(isTooMany && quiet ? [phrase('Run without --quiet to see the warnings.')] : []),
  ];
}
