import type { StreamAnalysis } from '../checks/analysis/analyse-stream.js';
import {
  type SuppressionComment,
  type SuppressionScope,
  shiftComment,
} from '../checks/suppression/suppression-comment.js';
import type { Finding, Fix, TextEdit } from '../model/finding/finding.js';
import { worded } from '../model/finding/to-finding.js';
import { readManifest } from '../model/helm/read-manifest.js';
import { openedTexts } from '../model/values/values-in.js';
import { indexLines, type LineIndex } from '../text/line-index.js';
import { memoize } from '../text/memoize.js';
import { type Phrase, phrase } from '../text/phrase.js';
import { textsOf } from '../yaml/texts-of.js';

/** Whether a comment may suppress a finding: not where the cluster rejects the manifest. */
export function maySuppress({ code, family, severity }: Finding): boolean {
  return !(family === 'admission' && severity === 'error') && code !== 'suppression-unused';
}

/**
 * Makes the fixes that suppress a finding of a stream with a comment, for its line and for the whole file. None for a
 * manifest that the cluster rejects, and none in JSON, which has no comments. What all findings share is prepared once.
 */
export function suppressionFixes(stream: StreamAnalysis): (finding: Finding) => readonly Fix[] {
  const text = stream.documents.map(({ document }) => document.text).join('');
  if (text.trimStart().startsWith('{')) return () => [];
  const lines = indexLines(text);
  const comments = commentsOf(stream);
  const canBeCommented = commentableLines(stream);
  return (finding) => {
    if (!maySuppress(finding)) return [];
    const { code } = finding;
    const { line } = finding.range.start;
    const above = canBeCommented(line)
      ? suppressionEdit(comments.above(line), 'next-line', code, line, text, lines)
      : undefined;
    const whole = suppressionEdit(comments.whole, 'file', code, 0, text, lines);
    return [
      ...(above ? [toFix(phrase('Disable {rule} for this line', { rule: code }), above)] : []),
      toFix(phrase('Disable {rule} for the file', { rule: code }), whole),
    ];
  };
}

interface Comments {
  /** The first comment that suppresses findings on a line. */
  above(line: number): SuppressionComment | undefined;
  /** The one for the whole file. */
  readonly whole: SuppressionComment | undefined;
}

function commentsOf({ documents }: StreamAnalysis): Comments {
  const byLine = new Map<number, SuppressionComment>();
  const comments = documents.flatMap(({ analysis, line }) =>
    analysis.comments.map((comment) => shiftComment(comment, line)),
  );
  for (const comment of comments) {
    const { line } = comment.range.start;
    const covered = comment.scope === 'line' ? line : line + 1;
    const isForLine = comment.scope === 'line' || comment.scope === 'next-line';
    if (isForLine && !byLine.has(covered)) byLine.set(covered, comment);
  }
  const [first] = documents;
  return {
    above: (line) => byLine.get(line),
    whole: comments.find(
      ({ scope, range }) => scope === 'file' && range.start.line < (first?.document.lineBreaks ?? 0),
    ),
  };
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

/** Whether YAML reads a `#` line above a line as a comment rather than as part of a text. */
function commentableLines({ documents }: StreamAnalysis): (line: number) => boolean {
  const read = memoize((text) => {
    const { root, template } = readManifest(text);
    const trees = (template?.roots ?? (root ? [root] : [])).map((tree) => textsOf(tree, text, openedTexts(tree, text)));
    return {
      isInText: trees.length > 0 ? (offset: number) => trees.some((isIn) => isIn(offset)) : () => true,
      lines: indexLines(text),
    };
  });
  return (line) => {
    const own = documents.findLast((document) => document.line <= line);
    if (!own) return false;
    const { isInText, lines } = read(own.document.text);
    return !isInText(lines.offsetAt({ line: line - own.line, character: 0 }));
  };
}

function toFix(title: Phrase, edit: TextEdit): Fix {
  const { message, phrase: titlePhrase } = worded(title);
  return { title: message, phrase: titlePhrase, edits: [edit], preferred: false, safe: false };
}
