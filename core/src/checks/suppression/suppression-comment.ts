import type { TextEdit } from '../../model/finding/finding.js';
import { type Range, shiftRange } from '../../text/range.js';

/** What a comment begins with that hides findings: `# kubesphere-dingtalk-disable-line RULE, RULE -- reason`. */
export const COMMENT_PREFIX = 'kubesphere-dingtalk-';

/** What follows the prefix, and what it is about. */
export const SCOPES = {
  'disable-line': 'line',
  'disable-next-line': 'next-line',
  'disable-file': 'file',
  disable: 'start',
  enable: 'end',
} as const;

/** Its own line, the line below, the whole file, from here on, or no longer; `unknown`: the word is misspelt. */
export type SuppressionScope = (typeof SCOPES)[keyof typeof SCOPES] | 'unknown';

/** A comment that hides findings, or ends it. Plain data; ranges count from the start of the text it was read from. */
export interface SuppressionComment {
  readonly scope: SuppressionScope;
  /** What stands behind the prefix. */
  readonly word: string;
  readonly wordRange: Range;
  /** Empty: every rule. */
  readonly rules: readonly SuppressedRule[];
  readonly range: Range;
  /** Takes the comment out, with its line when nothing else is on it. */
  readonly removal: TextEdit;
}

export interface SuppressedRule {
  readonly id: string;
  readonly range: Range;
  /** Takes just this rule out of the comment. */
  readonly removal: TextEdit;
}

/** A comment in a stream. */
export interface PlacedComment {
  readonly comment: SuppressionComment;
  /** Its document was read and checked, so a comment that suppresses nothing is unused. */
  readonly checked: boolean;
  /** It is in the first document of the stream, where comments about the whole file belong. */
  readonly first: boolean;
}

/** The same comment in a text that its own was put into, `lines` further down. */
export function shiftComment(comment: SuppressionComment, lines: number): SuppressionComment {
  if (lines === 0) return comment;
  return {
    ...comment,
    wordRange: shiftRange(comment.wordRange, lines),
    range: shiftRange(comment.range, lines),
    removal: shiftEdit(comment.removal, lines),
    rules: comment.rules.map(({ id, range, removal }) => ({
      id,
      range: shiftRange(range, lines),
      removal: shiftEdit(removal, lines),
    })),
  };
}

function shiftEdit({ range, newText }: TextEdit, lines: number): TextEdit {
  return { range: shiftRange(range, lines), newText };
}
