import { type Dialect, NEWEST_DIALECT } from '../dialect/dialect.js';
import { isAlphanumeric, isDigit, isPrintable } from '../text/character-classes.js';
import { quote } from '../text/quote.js';
import { scanNumber } from './scan-number.js';
import { isKeyword, type Token, type TokenKind } from './token.js';

const LEFT = '{{';
const RIGHT = '}}';
const SPACE = 0x20;

interface Lexer {
  readonly text: string;
  readonly hasLineBreaks: boolean;
  readonly tokens: Token[];
  /** The start of the current token, and the current position in it. */
  start: number;
  position: number;
  /** The line of `start` as far as it was counted, and the offset of the next line end. */
  line: number;
  lineEnd: number;
  parentheses: number;
}

/**
 * The tokens of a template text. The last one is the end of the text or the first error, which stops the lexer.
 * Comments are tokens too and include the white space that they trim.
 */
export function lex(text: string, { hasLineBreaks }: Dialect = NEWEST_DIALECT): readonly Token[] {
  const lexer: Lexer = {
    text,
    hasLineBreaks,
    tokens: [],
    start: 0,
    position: 0,
    line: 1,
    lineEnd: nextLineEnd(text, 0),
    parentheses: 0,
  };
  while (lexText(lexer)) {
    // Each iteration reads up to the end of the next action.
  }
  return lexer.tokens;
}

/** Reads a text and the action after it; false: there is nothing more to read. */
function lexText(lexer: Lexer): boolean {
  const { text } = lexer;
  const next = text.indexOf(LEFT, lexer.position);
  const trims = next >= 0 && isTrimMarker(lexer, next + 2, 0);
  const end = next < 0 ? text.length : trims ? trimmedEnd(text, lexer.position, next) : next;
  if (end > lexer.start) emit(lexer, 'text', end);
  if (next < 0) return emit(lexer, 'eof', end);
  skip(lexer, next);
  return lexLeftDelimiter(lexer, trims ? 2 : 0);
}

function lexLeftDelimiter(lexer: Lexer, marker: number): boolean {
  const inner = lexer.position + 2 + marker;
  if (lexer.text.startsWith('/*', inner)) return lexComment(lexer, inner);
  emit(lexer, 'left-delim', lexer.position + 2);
  skip(lexer, inner);
  lexer.parentheses = 0;
  for (;;) {
    const more = lexInside(lexer);
    if (more !== undefined) return more;
  }
}

function lexComment(lexer: Lexer, inner: number): boolean {
  const { text } = lexer;
  skip(lexer, inner);
  const close = text.indexOf('*/', inner + 2);
  if (close < 0) return fail(lexer, 'unclosed comment', text.length);
  const trims = isTrimMarker(lexer, close + 2, 1);
  const delimiter = close + 2 + (trims ? 2 : 0);
  if (!text.startsWith(RIGHT, delimiter)) return fail(lexer, 'comment ends before closing delimiter', close + 2);
  emit(lexer, 'comment', close + 2);
  // Go 1.20 and 1.21 do not count the lines of a comment.
  lexer.lineEnd = nextLineEnd(text, close + 2);
  skip(lexer, trims ? trimmedStart(text, delimiter + 2) : delimiter + 2);
  return true;
}

/** Reads one token of an action; true: the action is complete, false: there is nothing more to read. */
function lexInside(lexer: Lexer): boolean | undefined {
  const { text, position } = lexer;
  if (atRightDelimiter(lexer, position)) return lexRightDelimiter(lexer);
  const code = text.codePointAt(position);
  if (code === undefined) return fail(lexer, 'unclosed action', position);
  const character = text.charAt(position);
  if (isLineEnd(code) && !lexer.hasLineBreaks) return fail(lexer, 'unclosed action', position);
  if (isSpace(code)) return lexSpace(lexer);
  switch (character) {
    case '=':
      return continueWith(lexer, 'assign', position + 1);
    case ':':
      if (text.charAt(position + 1) !== '=') return fail(lexer, 'expected :=', position + 1);
      return continueWith(lexer, 'declare', position + 2);
    case '|':
      return continueWith(lexer, 'pipe', position + 1);
    case '"':
      return lexQuoted(lexer, character, 'string', 'unterminated quoted string');
    case "'":
      return lexQuoted(lexer, character, 'char-constant', 'unterminated character constant');
    case '`':
      return lexRawString(lexer);
    case '$':
      return lexWord(lexer, 'variable');
    case '(':
      lexer.parentheses++;
      return continueWith(lexer, 'left-paren', position + 1);
    case ')':
      lexer.parentheses--;
      if (lexer.parentheses < 0) return fail(lexer, 'unexpected right paren', position + 1);
      return continueWith(lexer, 'right-paren', position + 1);
    default:
  }
  if (character === '.' && position + 1 < text.length && !isDigit(text.charCodeAt(position + 1))) {
    return lexWord(lexer, 'field');
  }
  if (isDigit(code) || character === '.' || character === '+' || character === '-') return lexNumber(lexer);
  if (isAlphanumeric(code)) return lexIdentifier(lexer);
  if (code < 0x80 && isPrintable(code)) return continueWith(lexer, 'char', position + 1);
  return fail(lexer, `unrecognized character in action: ${describeCharacter(code)}`, position + 1);
}

function lexRightDelimiter(lexer: Lexer): boolean {
  if (lexer.parentheses > 0) return fail(lexer, 'unclosed left paren', lexer.position);
  const { text } = lexer;
  const trims = isTrimMarker(lexer, lexer.position, 1);
  if (trims) skip(lexer, lexer.position + 2);
  emit(lexer, 'right-delim', lexer.position + 2);
  if (trims) skip(lexer, trimmedStart(text, lexer.position));
  return true;
}

/** Reads white space. Its last character may belong to a trim marker. */
function lexSpace(lexer: Lexer): undefined {
  const { text, position, hasLineBreaks } = lexer;
  let end = position;
  for (
    let code = text.charCodeAt(end);
    isSpace(code) && (hasLineBreaks || !isLineEnd(code));
    code = text.charCodeAt(end)
  )
    end++;
  if (isTrimMarker(lexer, end - 1, 1) && text.startsWith(RIGHT, end + 1)) end--;
  if (end > position) emit(lexer, 'space', end);
}

function lexQuoted(lexer: Lexer, mark: string, kind: TokenKind, problem: string): false | undefined {
  const { text } = lexer;
  for (let end = lexer.position + 1; end < text.length; end++) {
    const character = text.charAt(end);
    if (character === mark) return continueWith(lexer, kind, end + 1);
    if (character === '\\') end++;
    if (text.charAt(end) === '\n') break;
  }
  return fail(lexer, problem, text.length);
}

function lexRawString(lexer: Lexer): false | undefined {
  const end = lexer.text.indexOf('`', lexer.position + 1);
  return end < 0
    ? fail(lexer, 'unterminated raw quoted string', lexer.text.length)
    : continueWith(lexer, 'raw-string', end + 1);
}

/** Reads a field or variable after its first character, which alone is the dot or `$`. */
function lexWord(lexer: Lexer, kind: 'field' | 'variable'): false | undefined {
  const { text, position } = lexer;
  const end = wordEnd(text, position + 1);
  if (!atTerminator(text, end)) return badCharacter(lexer, end);
  return continueWith(lexer, kind === 'field' && end === position + 1 ? 'dot' : kind, end);
}

function lexIdentifier(lexer: Lexer): false | undefined {
  const { text, position } = lexer;
  const end = wordEnd(text, position);
  if (!atTerminator(text, end)) return badCharacter(lexer, end);
  const word = text.slice(position, end);
  return continueWith(lexer, isKeyword(word) ? word : word === 'true' || word === 'false' ? 'bool' : 'identifier', end);
}

function lexNumber(lexer: Lexer): false | undefined {
  const { text, position } = lexer;
  const first = scanNumber(text, position);
  const sign = text.charAt(first.end);
  if (first.good && sign !== '+' && sign !== '-') return continueWith(lexer, 'number', first.end);
  const second = first.good ? scanNumber(text, first.end) : first;
  if (first.good && second.good && text.charAt(second.end - 1) === 'i')
    return continueWith(lexer, 'complex', second.end);
  return fail(lexer, `bad number syntax: ${quote(text.slice(position, second.end))}`, second.end);
}

function badCharacter(lexer: Lexer, at: number): false {
  return fail(lexer, `bad character ${describeCharacter(lexer.text.codePointAt(at) ?? 0)}`, at + 1);
}

/** Go's `%#U`: `U+0041 'A'`, without the character if it is not printable. */
function describeCharacter(code: number): string {
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  return isPrintable(code) ? `${name} '${String.fromCodePoint(code)}'` : name;
}

function continueWith(lexer: Lexer, kind: TokenKind, end: number): undefined {
  emit(lexer, kind, end);
}

function emit(lexer: Lexer, kind: TokenKind, end: number): false {
  const { text, start, tokens } = lexer;
  tokens.push({ kind, value: text.slice(start, end), start, end, line: lineAt(lexer) });
  skip(lexer, end);
  return false;
}

function fail(lexer: Lexer, problem: string, end: number): false {
  const { start, tokens, text } = lexer;
  tokens.push({
    kind: 'error',
    value: problem,
    start,
    end: Math.min(Math.max(end, start), text.length),
    line: lineAt(lexer),
  });
  return false;
}

function skip(lexer: Lexer, to: number): void {
  lexer.position = to;
  lexer.start = to;
}

function lineAt(lexer: Lexer): number {
  while (lexer.lineEnd < lexer.start) {
    lexer.line++;
    lexer.lineEnd = nextLineEnd(lexer.text, lexer.lineEnd + 1);
  }
  return lexer.line;
}

function nextLineEnd(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? Number.POSITIVE_INFINITY : at;
}

function wordEnd(text: string, from: number): number {
  let end = from;
  for (let code = text.codePointAt(end); code !== undefined && isAlphanumeric(code); code = text.codePointAt(end)) {
    end += code > 0xffff ? 2 : 1;
  }
  return end;
}

/** Whether a word may end here: `.X.Y` is two words, `$x+2` is invalid. */
function atTerminator(text: string, at: number): boolean {
  if (at >= text.length) return true;
  return isSpace(text.charCodeAt(at)) || '.,|:)('.includes(text.charAt(at)) || text.startsWith(RIGHT, at);
}

function atRightDelimiter(lexer: Lexer, at: number): boolean {
  const { text } = lexer;
  return text.startsWith(RIGHT, at) || (isTrimMarker(lexer, at, 1) && text.startsWith(RIGHT, at + 2));
}

/** A minus and a space, with the minus first (`dash` 0) or second (`dash` 1). */
function isTrimMarker({ text, hasLineBreaks }: Lexer, at: number, dash: 0 | 1): boolean {
  const space = text.charCodeAt(at + 1 - dash);
  return text.charAt(at + dash) === '-' && (hasLineBreaks ? isSpace(space) : space === SPACE);
}

function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isSpace(text.charCodeAt(at - 1))) at--;
  return at;
}

function trimmedStart(text: string, start: number): number {
  let at = start;
  while (isSpace(text.charCodeAt(at))) at++;
  return at;
}

function isSpace(code: number): boolean {
  return code === SPACE || code === 0x09 || isLineEnd(code);
}

function isLineEnd(code: number): boolean {
  return code === 0x0d || code === 0x0a;
}
