import type { Finding } from '#core';
import { hideSecrets } from '../hide-secrets.js';
import type { LintedFile } from './linted-file.js';

/** The findings for programs. Ranges as in the Language Server Protocol: from zero, in UTF-16 code units. */
export function reportJson(files: readonly LintedFile[]): string {
  const report = {
    files: files.map(({ path, findings, secrets }) => ({
      path,
      diagnostics: findings.map((finding) => toDiagnostic(finding, secrets)),
    })),
  };
  return JSON.stringify(report, undefined, 2);
}

function toDiagnostic({ range, severity, code, message, path, family, fixes }: Finding, secrets: readonly string[]) {
  return {
    range,
    severity,
    code,
    message: hideSecrets(message, secrets),
    path: hideSecrets(path, secrets),
    family,
    fixable: fixes.some(({ preferred }) => preferred),
  };
}
