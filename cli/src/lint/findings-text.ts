import { type Finding, type Phrase, phrase, type Severity } from '#core';
import { labelled } from '../terminal/labelled.js';
import { printable } from '../terminal/printable.js';
import type { Colors, Translate } from '../terminal/terminal.js';
import { codeFrame, type FramedText } from './code-frame.js';
import { framedText } from './framed-text.js';
import { limitFindings, omittedPhrase } from './limit-findings.js';
import type { LintedFile } from './linted-file.js';
import { safeWords } from './safe-words.js';
import { summarize } from './summarize.js';

const LABELS: Readonly<Record<Severity, Phrase>> = {
  error: phrase('error'),
  warning: phrase('warning'),
  information: phrase('info'),
  hint: phrase('hint'),
};

/**
 * The findings for users, grouped by file, each with its line, and a summary of all at the end.
 * @param most how many findings are listed, the most severe ones
 */
export function findingsText(
  files: readonly LintedFile[],
  { most, quiet }: { readonly most: number; readonly quiet: boolean },
  colors: Colors,
  translate: Translate,
): string {
  const { files: listed, omitted } = limitFindings(files, most);
  return [
    ...listed.filter(({ findings }) => findings.length > 0).map((file) => describeFile(file, colors, translate)),
    ...(omitted > 0 ? [translate(omittedPhrase(omitted))] : []),
    translate(summarize(files, colors, quiet)),
  ].join('\n\n');
}

function describeFile(file: LintedFile, colors: Colors, translate: Translate): string {
  const text = framedText(file);
  const shown = (words: Phrase): string => printable(safeWords(words, file.secrets, translate));
  const findings = file.findings.map((finding) => describeFinding(finding, text, colors, { translate, shown }));
  return [colors.underline(printable(file.path)), ...findings].join('\n\n');
}

interface Words {
  readonly translate: Translate;
  /** Translates words about the file, without its credentials. */
  readonly shown: Translate;
}

function describeFinding(finding: Finding, text: FramedText, colors: Colors, { translate, shown }: Words): string {
  const { severity, code, phrase: message, range, fixes } = finding;
  const place = `${range.start.line + 1}:${range.start.character + 1}`;
  const fix = fixes.find(({ safe }) => safe) ?? fixes.find(({ preferred }) => preferred);
  return [
    `  ${colors.bold(place)}  ${paint(severity, colors, translate)}  ${shown(message)}  ${colors.dim(code)}`,
    ...codeFrame(text, range, colors).map((line) => `    ${line}`),
    ...(fix
      ? [
          `    ${labelled(colors.green(translate(fix.safe ? phrase('fix:') : phrase('possible fix:'))), shown(fix.phrase), translate)}`,
        ]
      : []),
  ].join('\n');
}

function paint(severity: Severity, colors: Colors, translate: Translate): string {
  const label = translate(LABELS[severity]);
  if (severity === 'error') return colors.red(label);
  return severity === 'warning' ? colors.yellow(label) : colors.cyan(label);
}
