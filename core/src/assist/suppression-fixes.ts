import type { StreamAnalysis } from '../checks/analysis/analyse-stream.js';
import { isInText } from '../checks/suppression/read-comments.js';
import {
  type SuppressionComment,
  type SuppressionScope,
  shiftComment,
} from '../checks/suppression/suppression-comment.js';
import type { Finding, Fix, TextEdit } from '../model/finding/finding.js';
import { worded } from '../model/finding/to-finding.js';
import { indexLines, type LineIndex } from '../text/line-index.js';
import { type Phrase, phrase } from '../text/phrase.js';
import { readDocument } from '../yaml/read-document.js';

/** Whether a comment may suppress a finding: not where the cluster rejects the manifest. */
export function maySuppress({ code, family, severity }: Finding): boolean {
  return !(family === 'admission' && severity === 'error') && code !== 'suppression-unused';
}

/**
 * The fixes that suppress a finding with a comment, for its line and for the whole file. None for a manifest that the
 * cluster rejects, and none in JSON, which has no comments.
 *
 * @param finding one of the stream's, with ranges in the stream
 */
export function suppressionFixes(stream: StreamAnalysis, finding: Finding): readonly Fix[] {
  const text = stream.documents.map(({ document }) => document.text).join('');
  if (!maySuppress(finding) || text.trimStart().startsWith('{')) return [];
  const lines = indexLines(text);
  const comments = stream.documents.flatMap(({ analysis, line }) =>
    analysis.comments.map((comment) => shiftComment(comment, line)),
  );
  const { code } = finding;
  const { line } = finding.range.start;
  const isAbove = ({ range, scope }: SuppressionComment): boolean =>
    (scope === 'next-line' && range.start.line === line - 1) || (scope === 'line' && range.start.line === line);
  const above = canBeCommented(stream, line)
    ? suppressionEdit(comments.find(isAbove), 'next-line', code, line, text, lines)
    : undefined;
  const [first] = stream.documents;
  const whole = comments.find(
    ({ scope, range }) => scope === 'file' && range.start.line < (first?.document.lineBreaks ?? 0),
  );
  return [
    ...(above ? [toFix(phrase('Disable {rule} for this line', { rule: code }), above)] : []),
    toFix(phrase('Disable {rule} for the file', { rule: code }), suppressionEdit(whole, 'file', code, 0, text, lines)),
  ];
}

/** Adds the rule to an existing comment, or inserts a comment above a line. */
function suppressionEdit(
  existing: SuppressionComment | undefined,
  scope: SuppressionScope & ('file' | 'next-line'),
  rule: string,
  line: number,
  text: string,
  lines: LineIndex,
): TextEdit {
  if (existing) {
    const last = existing.rules.at(-1);
    const end = (last?.range ?? existing.wordRange).end;
    return { range: { start: end, end }, newText: last ? `, ${rule}` : ` ${rule}` };
  }
  const start = { line, character: 0 };
  const lineStart = lines.offsetAt(start);
  const indent = /^[ \t]*/.exec(text.slice(lineStart, lineStart + 1000))?.[0] ?? '';
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const newText = `${scope === 'file' ? '' : indent}# kubesphere-dingtalk-disable-${scope} ${rule}${newline}`;
  return { range: { start, end: start }, newText };
}

/** Whether YAML reads a `#` line above this line as a comment rather than as part of a text. */
function canBeCommented({ documents }: StreamAnalysis, line: number): boolean {
  const own = documents.findLast((document) => document.line <= line);
  if (!own) return false;
  const { text } = own.document;
  const { root } = readDocument(text);
  const offset = indexLines(text).offsetAt({ line: line - own.line, character: 0 });
  return root !== undefined && !isInText(root, offset, text);
}

function toFix(title: Phrase, edit: TextEdit): Fix {
  const { message, phrase: titlePhrase } = worded(title);
  return { title: message, phrase: titlePhrase, edits: [edit], preferred: false };
}
