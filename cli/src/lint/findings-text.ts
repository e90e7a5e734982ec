import { type Finding, hideSecrets, type Phrase, phrase, type Severity } from '#core';
import { printable } from '../terminal/printable.js';
import type { Colors, Translate } from '../terminal/terminal.js';
import { codeFrame, type FramedText } from './code-frame.js';
import { guardLines, type KindOfLine, UNGUARDED } from './guarded-lines.js';
import { limitFindings, omittedPhrase } from './limit-findings.js';
import type { LintedFile } from './linted-file.js';
import { maskedSpans, type Span } from './masked-spans.js';
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
  const shown = (words: Phrase): string => printable(hideSecrets(translate(words), file.secrets));
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
      ? [`    ${colors.green(translate(fix.safe ? phrase('fix:') : phrase('possible fix:')))} ${shown(fix.phrase)}`]
      : []),
  ].join('\n');
}

function paint(severity: Severity, colors: Colors, translate: Translate): string {
  const label = translate(LABELS[severity]);
  if (severity === 'error') return colors.red(label);
  return severity === 'warning' ? colors.yellow(label) : colors.cyan(label);
}

/** Matches the text, so that documents that cannot be parsed are masked too. */
const KIND = /(?:^|[\s{,])["']?kind["']?\s*:\s*["']?(?<kind>Secret|ConfigMap)\b/;

function framedText({ text, secrets }: LintedFile): FramedText {
  const lines = text.split(/\r\n|\r|\n/);
  const documentOf: number[] = [];
  const kinds = new Map<number, KindOfLine>();
  let document = 0;
  for (const line of lines) {
    if (line.startsWith('---')) document++;
    documentOf.push(document);
    const kind = KIND.exec(line)?.groups?.kind;
    // a document with both is masked as a Secret
    if (kind === 'Secret' || (kind === 'ConfigMap' && !kinds.has(document))) kinds.set(document, kind);
  }
  const guards = guardLines(lines, (line) => kinds.get(documentOf[line] ?? -1));
  // several findings may be in one line, which may be long
  const known = new Map<number, readonly Span[]>();
  const masked = (line: number): readonly Span[] => {
    const spans = known.get(line) ?? maskedSpans(lines[line] ?? '', guards[line] ?? UNGUARDED, secrets);
    known.set(line, spans);
    return spans;
  };
  return { lines, masked };
}
