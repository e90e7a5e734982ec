import { createHash } from 'node:crypto';
import type { Finding, Severity } from '#core';
import type { Translate } from '../terminal/terminal.js';
import type { LintedFile } from './linted-file.js';
import type { ReportPaths } from './report-paths.js';
import { safeWords } from './safe-words.js';

const SEVERITIES: Readonly<Record<Severity, string>> = {
  error: 'major',
  warning: 'minor',
  information: 'info',
  hint: 'info',
};

/** A code quality report of GitLab. */
export function findingsGitlab(files: readonly LintedFile[], paths: ReportPaths, translate: Translate): string {
  const issues = files.flatMap((file) => {
    const path = paths.of(file.path);
    const fingerprintOf = fingerprints(path);
    return file.findings.map((finding) => ({
      description: safeWords(finding.phrase, file.secrets, translate),
      check_name: finding.code,
      fingerprint: fingerprintOf(finding),
      severity: SEVERITIES[finding.severity],
      location: {
        path,
        lines: { begin: finding.range.start.line + 1, end: finding.range.end.line + 1 },
      },
    }));
  });
  return JSON.stringify(issues, undefined, 2);
}

/**
 * Fingerprints stay the same when lines move, so that GitLab recognises a finding in another commit. They come from the
 * English message, whatever the output language is, and the number of the finding among equal ones of the file.
 */
function fingerprints(file: string): (finding: Finding) => string {
  const seen = new Map<string, number>();
  return ({ code, path, message }) => {
    const subject = JSON.stringify([file, code, path, message]);
    const number = (seen.get(subject) ?? 0) + 1;
    seen.set(subject, number);
    return createHash('sha256').update(`${subject}#${number}`).digest('hex');
  };
}
