import type { ErrorCode } from 'yaml';
import { type Phrase, phrase } from '../text/phrase.js';

/** Something that keeps a document from being read, or that is read otherwise than it looks. Offsets into its text. */
export interface SyntaxProblem {
  readonly code: 'yaml-syntax' | 'yaml-duplicate-key' | 'yaml-alias' | 'yaml-value';
  readonly message: Phrase;
  readonly start: number;
  readonly end: number;
  /** Another place that has to do with it. */
  readonly related?: { readonly message: Phrase; readonly start: number; readonly end: number };
}

/**
 * What the parser's codes mean to somebody who edits a manifest; the others keep the parser's own words. None of them
 * quotes the text, which may be a credential that lacks its quotes.
 */
const MESSAGES: Partial<Record<ErrorCode, Phrase>> = {
  BAD_ALIAS: phrase('This alias has no usable name. Write `*name`, with the name of an anchor above.'),
  BAD_DIRECTIVE: phrase('kubectl does not know this directive.'),
  BAD_DQ_ESCAPE: phrase(
    'This escape sequence does not exist in a double-quoted string. Write `\\\\` for a backslash, or use single quotes.',
  ),
  BAD_INDENT: phrase('The indentation does not fit what is above. Align this line with its siblings.'),
  BAD_SCALAR_START: phrase('A plain value cannot start with this character. Put the value in quotes.'),
  BLOCK_AS_IMPLICIT_KEY: phrase(
    'A nested mapping cannot stand here on one line. Put it on a line of its own, or quote the value if its “: ” is text.',
  ),
  BLOCK_IN_FLOW: phrase('Block style cannot stand inside `[…]` or `{…}`.'),
  DUPLICATE_KEY: phrase('This key stands here twice.'),
  MISSING_CHAR: phrase(
    'A character is missing here: a closing quote, bracket, a comma, or the blank after `:` or `-`.',
  ),
  MULTILINE_IMPLICIT_KEY: phrase(
    'A key must be on one line. Is a `:` missing, or is the line above too far to the left?',
  ),
  MULTIPLE_DOCS: phrase('Another document begins here. Separate documents with a line of `---`.'),
  TAB_AS_INDENT: phrase('Tabs cannot indent YAML. Use blanks.'),
  TAG_RESOLVE_FAILED: phrase('This tag is not known. If it is text, put it in quotes.'),
  UNEXPECTED_TOKEN: phrase('This is not expected here.'),
};

export function syntaxMessage(code: ErrorCode, parserMessage: string): Phrase {
  return MESSAGES[code] ?? phrase('{message}', { message: parserMessage });
}
