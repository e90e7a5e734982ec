import { type Dialect, NEWEST_DIALECT } from '../dialect/dialect.js';
import { lex } from '../lex/lex.js';
import type { Token, TokenKind } from '../lex/token.js';
import type { Source, Tree } from './node.js';
import { ParseFailure, type ParseProblem } from './parse-problem.js';
import { parseText } from './parse-text.js';
import { newParser } from './parser.js';

/** Far more levels than anybody writes, and few enough for whatever walks through the trees. */
const MAX_NESTING = 1000;

export interface Parsed {
  /** The complete templates; with a problem, those before it. */
  readonly trees: ReadonlyMap<string, Tree>;
  /** The first error, which stops the parser. Go rejects all templates of the text. */
  readonly problem?: ParseProblem;
}

/**
 * Parses a template text like Go up to 1.20, which does not support `else with`.
 * @param isFunction whether a function of that name exists; an unknown function is an error
 * @returns the templates that the text defines; the one with the name of the source is the text outside of definitions
 */
export function parse(
  source: Source,
  isFunction: (name: string) => boolean,
  dialect: Dialect = NEWEST_DIALECT,
): Parsed {
  const trees = new Map<string, Tree>();
  const all = lex(source.text, dialect).filter(({ kind }) => kind !== 'comment');
  const tokens = dialect.hasJumps ? all : all.map(withoutJump);
  if (nestingOf(tokens) > MAX_NESTING) return { trees, problem: tooDeep(source) };
  try {
    parseText(newParser({ source, tokens, isFunction, trees, position: 0 }));
    return { trees };
  } catch (error) {
    if (error instanceof ParseFailure) return { trees, problem: error.problem };
    throw error;
  }
}

const OPENS: ReadonlySet<TokenKind> = new Set(['block', 'define', 'if', 'left-paren', 'range', 'with']);
const CLOSES: ReadonlySet<TokenKind> = new Set(['end', 'right-paren']);

/** The most levels of brackets and of what ends with `end`. Each `else if` is one more. */
function nestingOf(tokens: readonly Token[]): number {
  let depth = 0;
  let most = 0;
  for (const { kind } of tokens) {
    if (OPENS.has(kind)) most = Math.max(most, ++depth);
    else if (CLOSES.has(kind)) depth--;
  }
  return most;
}

function withoutJump(token: Token): Token {
  return token.kind === 'break' || token.kind === 'continue' ? { ...token, kind: 'identifier' } : token;
}

/** Only the call stack limits the nesting, to thousands of levels. */
function tooDeep(source: Source): ParseProblem {
  return { message: `template: ${source.name}: nested too deeply`, source, start: 0, end: source.text.length };
}
