import type { Cause, DocumentVerdict, Finding } from '#core';
import { hideSecrets } from '../hide-secrets.js';
import type { Say } from '../terminal/terminal.js';
import { documentVerdicts } from './document-verdicts.js';
import type { LintedFile } from './linted-file.js';

/**
 * The findings and verdicts for programs. Lines and ranges as in the Language Server Protocol: from zero, in UTF-16 code
 * units.
 *
 * @param verdictOnly leave the findings out
 */
export function reportJson(files: readonly LintedFile[], say: Say, verdictOnly: boolean): string {
  const report = {
    files: files.map((file) => ({
      path: file.path,
      ...(!verdictOnly && { diagnostics: file.findings.map((finding) => toDiagnostic(finding, file.secrets, say)) }),
      documents: documentVerdicts(file).map((document) => toDocument(document, file.secrets, say)),
    })),
  };
  return JSON.stringify(report, undefined, 2);
}

function toDocument({ line, kind, name, accepted, causes }: DocumentVerdict, secrets: readonly string[], say: Say) {
  return {
    line,
    kind: kind ?? null,
    name: name === undefined ? null : hideSecrets(name, secrets),
    accepted,
    causes: causes.map((cause) => toCause(cause, secrets, say)),
  };
}

function toCause({ path, phrase, code, range }: Cause, secrets: readonly string[], say: Say) {
  return { path: hideSecrets(path, secrets), message: hideSecrets(say(phrase), secrets), code, range };
}

function toDiagnostic(
  { range, severity, code, phrase, path, family, fixes, related = [] }: Finding,
  secrets: readonly string[],
  say: Say,
) {
  return {
    range,
    severity,
    code,
    message: hideSecrets(say(phrase), secrets),
    path: hideSecrets(path, secrets),
    family,
    fixable: fixes.some(({ preferred }) => preferred),
    ...(related.length > 0 && {
      related: related.map((place) => ({ range: place.range, message: hideSecrets(say(place.phrase), secrets) })),
    }),
  };
}
