import { type Finding, hideSecrets, type Phrase, phrase, type Severity } from '#core';
import type { Translate } from '../terminal/terminal.js';
import type { LintedFile } from './linted-file.js';
import type { ReportPaths } from './report-paths.js';
import { safeWords } from './safe-words.js';

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** Workflow commands of GitHub Actions, one for each finding and for each file that cannot be read. */
export function findingsGithub(
  files: readonly LintedFile[],
  unreadable: readonly Phrase[],
  paths: ReportPaths,
  translate: Translate,
): string {
  return [
    ...files.flatMap((file) =>
      file.findings.map((finding) => commandOf(finding, paths.of(file.path), file.secrets, translate)),
    ),
    ...unreadable.map((problem) => `::error::${escapeData(hideSecrets(translate(problem)))}`),
  ].join('\n');
}

function commandOf(
  { severity, code, phrase: message, range: { start, end } }: Finding,
  file: string,
  secrets: readonly string[],
  translate: Translate,
): string {
  const properties = {
    file,
    line: start.line + 1,
    endLine: end.line + 1,
    // GitHub ignores columns of a range with several lines
    ...(start.line === end.line && { col: start.character + 1, endColumn: end.character + 1 }),
    title: code,
  };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  const text = safeWords(phrase('{message} ({code})', { message, code }), secrets, translate);
  return `::${COMMANDS[severity]} ${list.join(',')}::${escapeData(text)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
