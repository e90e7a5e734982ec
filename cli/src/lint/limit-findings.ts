import { type Finding, type Phrase, phrase, type Severity } from '#core';
import { count } from '../terminal/count.js';
import type { LintedFile } from './linted-file.js';

/**
 * How many findings a report lists if nobody says otherwise: more than somebody reads, and as many results as GitHub
 * accepts of one run. The other formats are for programs and list all.
 */
export const MAX_FINDINGS = {
  text: 1000,
  sarif: 25_000,
  json: Number.POSITIVE_INFINITY,
  github: Number.POSITIVE_INFINITY,
  gitlab: Number.POSITIVE_INFINITY,
  checkstyle: Number.POSITIVE_INFINITY,
} as const;

const BY_SEVERITY: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

export interface LimitedFindings {
  readonly files: readonly LintedFile[];
  readonly omitted: number;
}

/** The most severe findings of all files up to a limit, in their order. */
export function limitFindings(files: readonly LintedFile[], most: number): LimitedFindings {
  const total = files.reduce((sum, { findings }) => sum + findings.length, 0);
  if (total <= most) return { files, omitted: 0 };
  const all = files.flatMap(({ findings }) => findings);
  const bySeverity = BY_SEVERITY.flatMap((severity) => all.filter((finding) => finding.severity === severity));
  const kept = new Set<Finding>(bySeverity.slice(0, most));
  return {
    files: files.map((file) => ({ ...file, findings: file.findings.filter((finding) => kept.has(finding)) })),
    omitted: total - most,
  };
}

/** Says that a report does not list every finding. */
export function omittedPhrase(omitted: number): Phrase {
  return count(
    omitted,
    phrase('{count} less severe finding is not listed; --max-findings changes the limit.'),
    phrase('{count} less severe findings are not listed; --max-findings changes the limit.'),
  );
}
