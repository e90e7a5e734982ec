import { type Document, isCollection, isScalar, visit } from 'yaml';
import { phrase } from '../text/phrase.js';
import type { SyntaxProblem } from './syntax-problem.js';

const TAB_LINE = /^((?: |-(?=[ \t]))*)\t/gm;

/**
 * A tab at the beginning of a line, even of a blank or comment line, or after a dash. kubectl uses libyaml, which
 * rejects a tab where a key could begin. Tabs are valid within quotes, brackets and the lines of a block scalar, and in
 * the continuation lines of plain text.
 */
export function tabProblem(document: Document.Parsed, text: string): SyntaxProblem | undefined {
  const lines = [...text.matchAll(TAB_LINE)];
  if (lines.length === 0) return undefined;
  const open: (readonly [number, number])[] = [];
  let inBlock: number | undefined;
  const plain: (readonly [number, number])[] = [];
  visit(document, {
    Node(_, node) {
      const range = 'range' in node ? node.range : undefined;
      if (!range) return;
      if (isScalar(node) || (isCollection(node) && node.flow)) open.push([range[0], range[1]]);
      if (isScalar(node) && node.type?.startsWith('BLOCK')) inBlock ??= blockTab(text, range[0], range[1]);
      if (isScalar(node) && node.type === 'PLAIN') plain.push([range[0], range[1]]);
    },
  });
  if (inBlock !== undefined) return problemAt(inBlock);
  for (const { index, 0: lead, 1: blanks = '' } of lines) {
    const tab = index + lead.length - 1;
    if (open.some(([start, end]) => start < tab && tab < end)) continue;
    const last = blanks.includes('-') ? undefined : plain.findLast(([, end]) => end <= tab);
    if (last && text.slice(last[1], index).trim() === '' && blanks.length > indentOf(text, last[0])) continue;
    return problemAt(tab);
  }
  return undefined;
}

function problemAt(tab: number): SyntaxProblem {
  const message = phrase('kubectl rejects a tab at the beginning of a line. Use spaces.');
  return { code: 'yaml-syntax', message, start: tab, end: tab + 1 };
}

/** The column of the mapping or list that contains a plain text. */
function indentOf(text: string, start: number): number {
  const line = text.slice(Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1, start);
  const [lead = ''] = /^ *(?:- +)*/.exec(line) ?? [];
  return lead.length < line.length ? lead.length : Math.max(0, line.lastIndexOf('-'));
}

/**
 * The offset of a tab in the indentation of a block scalar, before its first line or in an otherwise blank line.
 * libyaml rejects it. Undefined when there is no such tab, or when the header specifies the indentation.
 *
 * @param start the offset of the `|` or `>`
 */
function blockTab(text: string, start: number, end: number): number | undefined {
  const [header = ''] = /^[^\r\n]*(?:\r\n|\r|\n)/.exec(text.slice(start, end)) ?? [];
  if (/^.[-+]?\d/.test(header)) return undefined;
  let indent: number | undefined;
  for (const { index, 0: line, 1: blanks = '' } of text.slice(start + header.length, end).matchAll(/^( *)[^\r\n]*/gm)) {
    const next = line[blanks.length];
    if (next === '\t' && (indent === undefined || blanks.length < indent)) {
      return start + header.length + index + blanks.length;
    }
    if (next !== undefined) indent ??= blanks.length;
  }
  return undefined;
}
