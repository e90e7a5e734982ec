import type { TextEdit } from '../../model/finding/finding.js';
import { openedTexts } from '../../model/values/values-in.js';
import type { LineIndex } from '../../text/line-index.js';
import type { YamlNode } from '../../yaml/node.js';
import { textsOf } from '../../yaml/texts-of.js';
import {
  COMMENT_PREFIX,
  MAX_SUPPRESSIONS,
  SCOPES,
  type SuppressedRule,
  type SuppressionComment,
  weightOf,
} from './suppression-comment.js';

const COMMENT = new RegExp(`(?<=^|[ \\t])#[ \\t]*${COMMENT_PREFIX}((?:disable|enable)[\\w-]*)([^\\r\\n]*)`, 'gm');
/** The separator in front of the reason. */
const REASON = /(?:^|\s)--(?:\s|$)/;

/** Whether a text may contain suppression comments; false is certain. */
export function mayHoldComments(text: string): boolean {
  return text.includes(`${COMMENT_PREFIX}disable`) || text.includes(`${COMMENT_PREFIX}enable`);
}

/**
 * The suppression comments of a document, in order, up to the limit.
 *
 * @param root the parsed document, to distinguish comments from lines of a block scalar; undefined when it cannot be parsed
 */
export function readComments(
  text: string,
  root: YamlNode | undefined,
  lines: LineIndex,
): readonly SuppressionComment[] {
  if (!mayHoldComments(text)) return [];
  const isInText = root ? textsOf(root, text, openedTexts(root, text)) : () => false;
  const comments: SuppressionComment[] = [];
  let count = 0;
  for (const match of text.matchAll(COMMENT)) {
    // one above the limit is reported
    if (count > MAX_SUPPRESSIONS) break;
    if (isInText(match.index)) continue;
    const comment = toComment(match, text, lines);
    comments.push(comment);
    count += weightOf(comment.rules);
  }
  return comments;
}

function toComment(match: RegExpExecArray, text: string, lines: LineIndex): SuppressionComment {
  const [whole, word = '', rest = ''] = match;
  const start = match.index;
  const wordEnd = start + whole.length - rest.length;
  const end = start + whole.trimEnd().length;
  return {
    scope: Object.hasOwn(SCOPES, word) ? SCOPES[word as keyof typeof SCOPES] : 'unknown',
    word,
    wordRange: lines.rangeOf(wordEnd - word.length, wordEnd),
    rules: readRules(rest, wordEnd, lines),
    range: lines.rangeOf(start, end),
    removal: removeComment(text, start, start + whole.length, lines),
  };
}

function readRules(rest: string, offset: number, lines: LineIndex): readonly SuppressedRule[] {
  const listed = rest.slice(0, REASON.exec(rest)?.index ?? rest.length);
  const names = [...listed.matchAll(/[^\s,]+/g)].map(({ 0: id, index }) => ({
    id,
    start: offset + index,
    end: offset + index + id.length,
  }));
  return names.map(({ id, start, end }, index) => {
    const [next, previous] = [names[index + 1], names[index - 1]];
    const range = next ? lines.rangeOf(start, next.start) : lines.rangeOf(previous?.end ?? start, end);
    return { id, range: lines.rangeOf(start, end), removal: { range, newText: '' } };
  });
}

function removeComment(text: string, start: number, end: number, lines: LineIndex): TextEdit {
  const { line, character } = lines.positionAt(start);
  const lineStart = start - character;
  const before = text.slice(lineStart, start);
  if (before.trim() !== '') return { range: lines.rangeOf(lineStart + before.trimEnd().length, end), newText: '' };
  return { range: { start: { line, character: 0 }, end: lines.positionAt(nextLine(text, end)) }, newText: '' };
}

function nextLine(text: string, end: number): number {
  return end + (/^(?:\r\n|\r|\n)/.exec(text.slice(end, end + 2))?.[0].length ?? 0);
}
