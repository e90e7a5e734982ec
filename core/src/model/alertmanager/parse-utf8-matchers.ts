import { expressionProblem, type MatchOperator, type RouteMatcher } from './matcher.js';

/** The tokens of the grammar, from its first character on. A bare text has no blanks and none of ``{}!=~,\"'` ``. */
const TOKENS = /\s*(?:([{},])|(=~|!=|!~|=)|("(?:[^"\\]|\\[\s\S])*")|([^\s{}!=~,\\"'`]+)|($))/y;

interface Token {
  readonly kind: 'mark' | 'operator' | 'quoted' | 'bare' | 'end';
  readonly text: string;
}

/**
 * Reads matchers with the parser that Alertmanager 0.27 introduced (matchers/parse), where names may have any characters.
 * Undefined when it does not read them.
 */
export function parseUtf8Matchers(text: string): readonly RouteMatcher[] | undefined {
  const tokens = tokensOf(text);
  if (!tokens) return undefined;
  const matchers: RouteMatcher[] = [];
  let at = 0;
  const accept = (mark: string): boolean => {
    const isNext = tokens[at]?.kind === 'mark' && tokens[at]?.text === mark;
    if (isNext) at++;
    return isNext;
  };
  const isAtEnd = (): boolean =>
    tokens[at]?.kind === 'end' || (tokens[at]?.kind === 'mark' && tokens[at]?.text === '}');
  const hasBrace = accept('{');
  while (!isAtEnd()) {
    const matcher = matcherOf(tokens.slice(at, at + 3));
    if (!matcher || expressionProblem(matcher)) return undefined;
    matchers.push(matcher);
    at += 3;
    if (!accept(',') && !isAtEnd()) return undefined;
  }
  return accept('}') === hasBrace && tokens[at]?.kind === 'end' ? matchers : undefined;
}

function tokensOf(text: string): readonly Token[] | undefined {
  const tokens: Token[] = [];
  TOKENS.lastIndex = 0;
  while (tokens.at(-1)?.kind !== 'end') {
    const found = TOKENS.exec(text);
    if (!found) return undefined;
    const [, mark, operator, quoted, bare] = found;
    if (mark !== undefined) tokens.push({ kind: 'mark', text: mark });
    else if (operator !== undefined) tokens.push({ kind: 'operator', text: operator });
    else if (quoted !== undefined) tokens.push({ kind: 'quoted', text: quoted });
    else if (bare !== undefined) tokens.push({ kind: 'bare', text: bare });
    else tokens.push({ kind: 'end', text: '' });
  }
  return tokens;
}

function matcherOf([name, operator, value]: readonly Token[]): RouteMatcher | undefined {
  const [label, wanted] = [textOf(name), textOf(value)];
  if (label === undefined || wanted === undefined || operator?.kind !== 'operator') return undefined;
  return { name: label, operator: operator.text as MatchOperator, value: wanted };
}

function textOf(token: Token | undefined): string | undefined {
  if (token?.kind === 'bare') return token.text;
  return token?.kind === 'quoted' ? unquote(token.text) : undefined;
}

const ESCAPE = /\\(?:([abfnrtv\\"])|x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([0-7]{3})|[\s\S])/g;
const SINGLE: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
  '"': '"',
};

/** A text in quotation marks as Go's `strconv.Unquote` reads it; undefined for an escape sequence that Go does not know. */
function unquote(quoted: string): string | undefined {
  const body = quoted.slice(1, -1);
  if (body.includes('\n')) return undefined;
  let isValid = true;
  const text = body.replaceAll(ESCAPE, (_, single, x, u, wide, octal) => {
    if (single !== undefined) return SINGLE[single] ?? '';
    const hex: string | undefined = x ?? u ?? wide;
    const code = hex === undefined ? Number.parseInt(octal ?? '', 8) : Number.parseInt(hex, 16);
    const isCharacter = code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    isValid &&= isCharacter;
    return isCharacter ? String.fromCodePoint(code) : '';
  });
  return isValid ? text : undefined;
}
