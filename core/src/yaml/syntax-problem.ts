import type { ErrorCode } from 'yaml';
import { type Phrase, phrase } from '../text/phrase.js';

/** An error or a misleading construct in a document. Positions are offsets in its text. */
export interface SyntaxProblem {
  readonly code: 'yaml-syntax' | 'yaml-duplicate-key' | 'yaml-alias' | 'yaml-value';
  readonly message: Phrase;
  readonly start: number;
  readonly end: number;
  /** A related place. */
  readonly related?: { readonly message: Phrase; readonly start: number; readonly end: number };
  /** Readers of YAML in general report it, not only kubectl. */
  readonly general?: true;
}

/**
 * Explanations of the parser's error codes for the author of a manifest. Other codes keep the message of the parser. No
 * message quotes the text, which may be a credential without quotes.
 */
const MESSAGES: Partial<Record<ErrorCode, Phrase>> = {
  BAD_ALIAS: phrase('This alias has no usable name. Write `*name`, with the name of an anchor above.'),
  BAD_DIRECTIVE: phrase('Unknown directive.'),
  BAD_DQ_ESCAPE: phrase(
    'This escape sequence does not exist in a double-quoted string. Write `\\\\` for a backslash, or use single quotes.',
  ),
  BAD_INDENT: phrase('The indentation does not match the lines above. Align this line with its siblings.'),
  BAD_SCALAR_START: phrase('A plain value cannot start with this character. Put the value in quotes.'),
  BLOCK_AS_IMPLICIT_KEY: phrase(
    'A nested mapping is not allowed on this line. Put it on its own line, or quote the value if its “: ” is text.',
  ),
  BLOCK_IN_FLOW: phrase('Block style is not allowed inside `[…]` or `{…}`.'),
  DUPLICATE_KEY: phrase('This key occurs twice.'),
  MISSING_CHAR: phrase(
    'A character is missing here: a closing quote or bracket, a comma, or the space after `:` or `-`.',
  ),
  MULTILINE_IMPLICIT_KEY: phrase(
    'A key must be on one line. Is a `:` missing, or is the line above too far to the left?',
  ),
  MULTIPLE_DOCS: phrase('Another document begins here. Separate documents with a `---` line.'),
  TAB_AS_INDENT: phrase('YAML does not allow tabs as indentation. Use spaces.'),
  TAG_RESOLVE_FAILED: phrase('Unknown tag. If this is text, put it in quotes.'),
  UNEXPECTED_TOKEN: phrase('This is not expected here.'),
};

/** The parser also calls it a wrong indentation when a bracket is not closed before the next line of block style. */
const UNCLOSED = /must be sufficiently indented and end with a ([\]}])$/;

export function syntaxMessage(code: ErrorCode, parserMessage: string): Phrase {
  const [, end] = (code === 'BAD_INDENT' && UNCLOSED.exec(parserMessage)) || [];
  if (end !== undefined)
    return phrase('“{end}” is missing before this: what “{start}” opens above has no end.', {
      end,
      start: end === ']' ? '[' : '{',
    });
  return MESSAGES[code] ?? phrase('{message}', { message: parserMessage });
}
