import type { Token, TokenKind } from '../lex/token.js';
import { isKeyword } from '../lex/token.js';
import { byteLength } from '../text/go-string.js';
import { quote } from '../text/quote.js';
import type { Extent, Source, Tree } from './node.js';
import { ParseFailure } from './parse-problem.js';

/** The tokens of a text without its comments. The parsers of all templates in the text share one stream. */
export interface TokenStream {
  readonly source: Source;
  readonly tokens: readonly Token[];
  readonly isFunction: (name: string) => boolean;
  readonly trees: Map<string, Tree>;
  position: number;
}

/** The state of parsing one template: the text itself, a definition or a block. */
export interface Parser {
  readonly stream: TokenStream;
  /** Variables in scope. A template does not see the variables of the template around it. */
  readonly variables: string[];
  rangeDepth: number;
  /** The first line of the current action; 0 outside of actions. */
  actionLine: number;
  /** The index of the last token that was read. Go's errors report its line. */
  last: number;
}

export function newParser(stream: TokenStream): Parser {
  return { stream, variables: ['$'], rangeDepth: 0, actionLine: 0, last: -1 };
}

export function next(parser: Parser): Token {
  const token = peek(parser);
  parser.stream.position++;
  return token;
}

export function peek(parser: Parser): Token {
  const { stream } = parser;
  parser.last = Math.max(parser.last, Math.min(stream.position, stream.tokens.length - 1));
  return tokenAt(stream, stream.position);
}

export function backUp(parser: Parser): void {
  parser.stream.position--;
}

export function nextNonSpace(parser: Parser): Token {
  let token = next(parser);
  while (token.kind === 'space') token = next(parser);
  return token;
}

export function peekNonSpace(parser: Parser): Token {
  const token = nextNonSpace(parser);
  backUp(parser);
  return token;
}

export function expect(parser: Parser, kind: TokenKind, context: string): Token {
  const token = nextNonSpace(parser);
  return token.kind === kind ? token : unexpected(parser, token, context);
}

export function unexpected(parser: Parser, token: Token, context: string): never {
  if (token.kind !== 'error') return fail(parser, `unexpected ${describeToken(token)} in ${context}`, token);
  const { actionLine, stream } = parser;
  const started = `started at ${stream.source.name}:${actionLine}`;
  const where = token.value.endsWith(' action') ? ` ${started}` : ` in action ${started}`;
  return fail(parser, `${token.value}${actionLine !== 0 && actionLine !== token.line ? where : ''}`, token);
}

export function fail(parser: Parser, problem: string, { start, end }: Extent): never {
  const { source, tokens } = parser.stream;
  const line = tokens[parser.last]?.line ?? 0;
  throw new ParseFailure({ message: `template: ${source.name}:${line}: ${problem}`, source, start, end });
}

function tokenAt({ tokens }: TokenStream, position: number): Token {
  const token = tokens[Math.min(position, tokens.length - 1)];
  return token ?? { kind: 'eof', value: '', start: 0, end: 0, line: 1 };
}

function describeToken({ kind, value }: Token): string {
  if (kind === 'eof') return 'EOF';
  if (isKeyword(kind) || kind === 'dot') return `<${value}>`;
  return byteLength(value) > 10 ? `${quote([...value].slice(0, 10).join(''))}...` : quote(value);
}
