import type { TextEdit } from '../../model/finding/finding.js';
import { type Range, shiftRange } from '../../text/range.js';

/** The beginning of a suppression comment: `# kubesphere-dingtalk-disable-line RULE, RULE -- reason`. */
export const COMMENT_PREFIX = 'kubesphere-dingtalk-';

/** The scope that each word after the prefix means. */
export const SCOPES = {
  'disable-line': 'line',
  'disable-next-line': 'next-line',
  'disable-file': 'file',
  disable: 'start',
  enable: 'end',
} as const;

/** Its own line, the line below, the whole file, from here on, or up to here; `unknown` for a misspelt word. */
export type SuppressionScope = (typeof SCOPES)[keyof typeof SCOPES] | 'unknown';

/** A comment that begins or ends a suppression. Plain data; ranges are relative to the text that contains it. */
export interface SuppressionComment {
  readonly scope: SuppressionScope;
  /** The word after the prefix. */
  readonly word: string;
  readonly wordRange: Range;
  /** Empty: every rule. */
  readonly rules: readonly SuppressedRule[];
  readonly range: Range;
  /** Removes the comment, with its line if nothing else is on it. */
  readonly removal: TextEdit;
}

export interface SuppressedRule {
  readonly id: string;
  readonly range: Range;
  /** Removes only this rule from the comment. */
  readonly removal: TextEdit;
}

/** How many comments and rules in them apply in a file. Nobody reviews more. */
export const MAX_SUPPRESSIONS = 2000;

/** What a comment counts. */
export function weightOf(rules: readonly unknown[]): number {
  return Math.max(1, rules.length);
}

/** A comment in a stream. */
export interface PlacedComment {
  readonly comment: SuppressionComment;
  /** Its document was read and checked, so a comment that suppresses nothing is unused. */
  readonly checked: boolean;
  /** It is in the first document of the stream, where comments about the whole file belong. */
  readonly first: boolean;
}

/** Moves a comment down by `lines`, from its document to the stream. */
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
