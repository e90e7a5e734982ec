import type { AnalysedDocument, StreamAnalysis } from '../checks/analysis/analyse-stream.js';
import {
  type SuppressionComment,
  type SuppressionScope,
  shiftComment,
} from '../checks/suppression/suppression-comment.js';
import type { Finding, Fix, TextEdit } from '../model/finding/finding.js';
import { worded } from '../model/finding/to-finding.js';
import { readManifest } from '../model/helm/read-manifest.js';
import { openedTexts } from '../model/values/values-in.js';
import { indexLines } from '../text/line-index.js';
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
  const { documents } = stream;
  if (isJson(documents)) return () => [];
  const insert = insertionsIn(documents);
  const comments = commentsOf(documents);
  const canBeCommented = commentableLines(documents);
  return (finding) => {
    if (!maySuppress(finding)) return [];
    const { code } = finding;
    const { line } = finding.range.start;
    const above = canBeCommented(line)
      ? (addRule(comments.above(line), code) ?? insert(line, 'next-line', code))
      : undefined;
    const whole = addRule(comments.whole, code) ?? insert(0, 'file', code);
    return [
      ...(above ? [toFix(phrase('Disable {rule} for this line', { rule: code }), above)] : []),
      toFix(phrase('Disable {rule} for the file', { rule: code }), whole),
    ];
  };
}

type Documents = StreamAnalysis['documents'];

interface Comments {
  /** The first comment that suppresses findings on a line. */
  above(line: number): SuppressionComment | undefined;
  /** The one for the whole file. */
  readonly whole: SuppressionComment | undefined;
}

function commentsOf(documents: Documents): Comments {
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

/** Adds a rule to a comment that is there already. */
function addRule(existing: SuppressionComment | undefined, rule: string): TextEdit | undefined {
  if (!existing) return undefined;
  const last = existing.rules.at(-1);
  const end = (last?.range ?? existing.wordRange).end;
  return { range: { start: end, end }, newText: last ? `, ${rule}` : ` ${rule}` };
}

/** Inserts a comment above a line, in the style of the document that holds it. */
function insertionsIn(
  documents: Documents,
): (line: number, scope: SuppressionScope & ('file' | 'next-line'), rule: string) => TextEdit {
  const linesOf = memoize(indexLines);
  return (line, scope, rule) => {
    const start = { line, character: 0 };
    const own = documentAt(documents, line);
    const text = own?.document.text ?? '';
    const lineStart = own ? linesOf(text).offsetAt({ line: line - own.line, character: 0 }) : 0;
    const indent = scope === 'file' ? '' : (/^[ \t]*/.exec(text.slice(lineStart, lineStart + 1000))?.[0] ?? '');
    const newline = text.includes('\r\n') ? '\r\n' : '\n';
    return {
      range: { start, end: start },
      newText: `${indent}# kubesphere-dingtalk-disable-${scope} ${rule}${newline}`,
    };
  };
}

function isJson(documents: Documents): boolean {
  const first = documents.find(({ document }) => /\S/.test(document.text));
  return first !== undefined && /^\s*\{/.test(first.document.text);
}

/** The document that holds a line. */
function documentAt(documents: Documents, line: number): AnalysedDocument | undefined {
  return documents.findLast((document) => document.line <= line);
}

/** Whether YAML reads a `#` line above a line as a comment rather than as part of a text. */
function commentableLines(documents: Documents): (line: number) => boolean {
  const read = memoize((text) => {
    const { root, template } = readManifest(text);
    const trees = (template?.roots ?? (root ? [root] : [])).map((tree) => textsOf(tree, text, openedTexts(tree, text)));
    return {
      isInText: trees.length > 0 ? (offset: number) => trees.some((isIn) => isIn(offset)) : () => true,
      lines: indexLines(text),
    };
  });
  return (line) => {
    const own = documentAt(documents, line);
    if (!own) return false;
    const { isInText, lines } = read(own.document.text);
    return !isInText(lines.offsetAt({ line: line - own.line, character: 0 }));
  };
}

function toFix(title: Phrase, edit: TextEdit): Fix {
  const { message, phrase: titlePhrase } = worded(title);
  return { title: message, phrase: titlePhrase, edits: [edit], preferred: false, safe: false };
}
