import { type Finding, type Phrase, phrase, type Severity } from '#core';
import { hideSecrets } from '../hide-secrets.js';
import { printable } from '../terminal/printable.js';
import type { Colors, Say } from '../terminal/terminal.js';
import { codeFrame, type FramedText } from './code-frame.js';
import { framedText } from './framed-text.js';
import type { LintedFile } from './linted-file.js';
import { summarize } from './summarize.js';

const LABELS: Readonly<Record<Severity, Phrase>> = {
  error: phrase('error'),
  warning: phrase('warning'),
  information: phrase('info'),
  hint: phrase('hint'),
};

/** The findings for people, grouped by file, each with its line; a summary at the end. */
export function reportText(files: readonly LintedFile[], colors: Colors, say: Say): string {
  const found = files.filter(({ findings }) => findings.length > 0);
  return [...found.map((file) => describeFile(file, colors, say)), say(summarize(files, colors))].join('\n\n');
}

function describeFile(file: LintedFile, colors: Colors, say: Say): string {
  const text = framedText(file);
  const findings = file.findings.map((finding) => describeFinding(finding, text, colors, say));
  return [colors.underline(printable(file.path)), ...findings].join('\n\n');
}

function describeFinding(finding: Finding, text: FramedText, colors: Colors, say: Say): string {
  const { severity, code, phrase: message, range, fixes } = finding;
  const place = `${range.start.line + 1}:${range.start.character + 1}`;
  const fix = fixes.find(({ preferred }) => preferred);
  const shown = (words: Phrase): string => printable(hideSecrets(say(words), text.secrets));
  return [
    `  ${colors.bold(place)}  ${paint(severity, colors, say)}  ${shown(message)}  ${colors.dim(code)}`,
    ...codeFrame(text, range, colors).map((line) => `    ${line}`),
    ...(fix ? [`    ${colors.green(say(phrase('fix:')))} ${shown(fix.phrase)}`] : []),
  ].join('\n');
}

function paint(severity: Severity, colors: Colors, say: Say): string {
  const label = say(LABELS[severity]);
  if (severity === 'error') return colors.red(label);
  return severity === 'warning' ? colors.yellow(label) : colors.cyan(label);
}
