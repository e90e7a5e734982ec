import {
  expressionProblem,
  type MatcherProblem,
  type MatchOperator,
  type ParsedMatchers,
  type RouteMatcher,
} from './matcher.js';

/** Reads matchers as Alertmanager 0.22 to 0.26 does (pkg/labels/parse.go). It is tolerant: braces need not be in pairs. */
export function parseClassicMatchers(text: string): ParsedMatchers {
  const matchers: RouteMatcher[] = [];
  for (const token of splitMatchers(text.replace(/^\{/, '').replace(/\}$/, ''))) {
    const parsed = parseMatcher(token);
    if ('code' in parsed) return { problem: parsed };
    const problem = expressionProblem(parsed);
    if (problem) return { problem };
    matchers.push(parsed);
  }
  return { matchers };
}

/** The parts between commas outside of quotation marks. A comma at the end ends the last part. */
function splitMatchers(text: string): readonly string[] {
  const parts: string[] = [];
  let [isQuoted, isEscaped, start] = [false, false, 0];
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === ',' && !isQuoted) {
      parts.push(text.slice(start, at));
      start = at + 1;
    } else if (character === '"') {
      if (!isEscaped) isQuoted = !isQuoted;
      isEscaped = false;
    } else isEscaped = character === '\\' && !isEscaped;
  }
  const rest = text.slice(start).trim();
  return rest === '' ? parts : [...parts, rest];
}

/** Up to the value. Blanks are those of Go's expressions. */
const HEAD = /^[\t\n\f\r ]*([a-zA-Z_:][a-zA-Z0-9_:]*)[\t\n\f\r ]*(=~|=|!=|!~)[\t\n\f\r ]*/;
const BLANKS: ReadonlySet<string | undefined> = new Set(['\t', '\n', '\f', '\r', ' ']);

function parseMatcher(token: string): RouteMatcher | MatcherProblem {
  const [head = '', name, operator] = HEAD.exec(token) ?? [];
  if (name === undefined) return { code: 'form', fragment: token.trim() };
  let end = token.length;
  while (end > head.length && BLANKS.has(token[end - 1])) end--;
  const value = withoutEscapes(token.slice(head.length, end));
  return value === undefined
    ? { code: 'quote', fragment: token.trim() }
    : { name, operator: operator as MatchOperator, value };
}

/** Undefined for a quotation mark that is neither escaped nor around the whole value. */
function withoutEscapes(raw: string): string | undefined {
  const isQuoted = raw.startsWith('"');
  const body = isQuoted ? raw.slice(1) : raw;
  let [value, isClosed] = ['', !isQuoted];
  for (let at = 0; at < body.length; at++) {
    const [character = '', next] = [body[at], body[at + 1]];
    if (character === '"') {
      if (!isQuoted || next !== undefined) return undefined;
      isClosed = true;
    } else if (character === '\\' && next !== undefined) {
      value += next === 'n' ? '\n' : next === '"' || next === '\\' ? next : `\\${next}`;
      at++;
    } else value += character;
  }
  return isClosed ? value : undefined;
}
