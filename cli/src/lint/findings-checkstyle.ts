import type { Finding, Severity } from '#core';
import { attributes } from '../report/xml.js';
import type { Translate } from '../terminal/terminal.js';
import type { LintedFile } from './linted-file.js';
import type { ReportPaths } from './report-paths.js';
import { safeWords } from './safe-words.js';

const SEVERITIES: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'info',
  hint: 'info',
};

/** The XML of Checkstyle, which many tools read. */
export function findingsCheckstyle(files: readonly LintedFile[], paths: ReportPaths, translate: Translate): string {
  const describe = ({ path, findings, secrets }: LintedFile): readonly string[] =>
    findings.length === 0
      ? []
      : [
          `  <file${attributes({ name: paths.of(path) })}>`,
          ...findings.map((finding) => `    <error${attributes(errorOf(finding, secrets, translate))}/>`),
          '  </file>',
        ];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<checkstyle version="4.3">',
    ...files.flatMap(describe),
    '</checkstyle>',
  ].join('\n');
}

function errorOf({ severity, code, phrase, range }: Finding, secrets: readonly string[], translate: Translate) {
  return {
    line: range.start.line + 1,
    column: range.start.character + 1,
    severity: SEVERITIES[severity],
    message: safeWords(phrase, secrets, translate),
    source: `kubesphere-dingtalk.${code}`,
  };
}
