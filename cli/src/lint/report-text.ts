import type { Finding, Severity } from '#core';
import { hideSecrets } from '../hide-secrets.js';
import { printable } from '../terminal/printable.js';
import type { Colors } from '../terminal/terminal.js';
import { codeFrame, type FramedText } from './code-frame.js';
import { framedText } from './framed-text.js';
import type { LintedFile } from './linted-file.js';
import { summarize } from './summarize.js';

const LABELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'info',
  hint: 'hint',
};

/** The findings for people, grouped by file, each with its line; a summary at the end. */
export function reportText(files: readonly LintedFile[], colors: Colors): string {
  const found = files.filter(({ findings }) => findings.length > 0);
  return [...found.map((file) => describeFile(file, colors)), summarize(files, colors)].join('\n\n');
}

function describeFile(file: LintedFile, colors: Colors): string {
  const text = framedText(file);
  const findings = file.findings.map((finding) => describeFinding(finding, text, colors));
  return [colors.underline(printable(file.path)), ...findings].join('\n\n');
}

function describeFinding(finding: Finding, text: FramedText, colors: Colors): string {
  const { severity, code, message, range, fixes } = finding;
  const place = `${range.start.line + 1}:${range.start.character + 1}`;
  const fix = fixes.find(({ preferred }) => preferred);
  const words = printable(hideSecrets(message, text.secrets));
  return [
    `  ${colors.bold(place)}  ${paint(severity, colors)}  ${words}  ${colors.dim(code)}`,
    ...codeFrame(text, range, colors).map((line) => `    ${line}`),
    ...(fix ? [`    ${colors.green('fix:')} ${printable(hideSecrets(fix.title, text.secrets))}`] : []),
  ].join('\n');
}

function paint(severity: Severity, colors: Colors): string {
  const label = LABELS[severity];
  if (severity === 'error') return colors.red(label);
  return severity === 'warning' ? colors.yellow(label) : colors.cyan(label);
}
