import { type Cause, type DocumentVerdict, type Finding, hideSecrets } from '#core';
import { targetJson } from '../config/target-json.js';
import { rangeJson } from '../report/range-json.js';
import type { Translate } from '../terminal/terminal.js';
import { documentVerdicts } from './document-verdicts.js';
import type { LintedFile } from './linted-file.js';
import { safeWords } from './safe-words.js';

/**
 * The findings and verdicts for programs, as `docs/schemas/lint-report.schema.json` describes them. Lines and columns count
 * from one, as in the text.
 *
 * @param verdictOnly leave the findings out
 */
export function findingsJson(files: readonly LintedFile[], translate: Translate, verdictOnly: boolean): string {
  const report = {
    files: files.map((file) => ({
      path: file.path,
      target: targetJson(file.target),
      ...(!verdictOnly && {
        diagnostics: file.findings.map((finding) => toDiagnostic(finding, file.secrets, translate)),
      }),
      documents: documentVerdicts(file).map((document) => toDocument(document, file.secrets, translate)),
    })),
  };
  return JSON.stringify(report, undefined, 2);
}

function toDocument(
  { line, kind, name, accepted, causes }: DocumentVerdict,
  secrets: readonly string[],
  translate: Translate,
) {
  return {
    line: line + 1,
    kind: kind ?? null,
    name: name === undefined ? null : hideSecrets(name, secrets),
    accepted,
    causes: causes.map((cause) => toCause(cause, secrets, translate)),
  };
}

function toCause({ path, phrase, code, range }: Cause, secrets: readonly string[], translate: Translate) {
  return {
    path: hideSecrets(path, secrets),
    message: safeWords(phrase, secrets, translate),
    code,
    range: rangeJson(range),
  };
}

function toDiagnostic(
  { range, severity, code, phrase, path, family, fixes, related = [] }: Finding,
  secrets: readonly string[],
  translate: Translate,
) {
  return {
    range: rangeJson(range),
    severity,
    code,
    message: safeWords(phrase, secrets, translate),
    path: hideSecrets(path, secrets),
    family,
    fixable: fixes.some(({ safe }) => safe),
    ...(related.length > 0 && {
      related: related.map((place) => ({
        range: rangeJson(place.range),
        message: safeWords(place.phrase, secrets, translate),
      })),
    }),
  };
}
