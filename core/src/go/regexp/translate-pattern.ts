import { isUnicodeClass } from './unicode-class.js';

/** Marks syntax that re2js accepts but Go 1.20 does not, so that re2js rejects it at its position. */
export const REJECTED = '\u0001';

/** A part of the pattern, translated for re2js, and where the part ends in the pattern. */
interface Step {
  readonly text: string;
  readonly end: number;
}

/**
 * Rewrites a regular expression of Go 1.20 so that re2js, which follows later versions, reads it the same way:
 *  - `(?<name>…)` is invalid before Go 1.22;
 *  - Go accepts duplicate group names;
 *  - Go does not know Unicode classes later than Unicode 13, and its `\pC` contains no unassigned characters;
 *  - `[:` opens a named class only if a later `:]` closes it.
 * All other errors stay in the pattern, and re2js reports them.
 */
export function translatePattern(pattern: string): string {
  const names = new Set<string>();
  let translated = '';
  for (let at = 0; at < pattern.length; ) {
    const step = read(pattern, at, names);
    translated += step.text;
    at = step.end;
  }
  return translated;
}

function read(pattern: string, at: number, names: Set<string>): Step {
  switch (pattern[at]) {
    case '\\':
      return readEscape(pattern, at);
    case '[':
      return readBracket(pattern, at);
    case '(':
      return readGroup(pattern, at, names);
    default:
      return verbatim(pattern, at, at + 1);
  }
}

function verbatim(pattern: string, at: number, end: number): Step {
  return { text: pattern.slice(at, end), end: Math.min(end, pattern.length) };
}

function readEscape(pattern: string, at: number): Step {
  switch (pattern[at + 1]) {
    case 'Q': {
      const close = pattern.indexOf('\\E', at + 2);
      return verbatim(pattern, at, close < 0 ? pattern.length : close + 2);
    }
    case 'p':
    case 'P':
      return readClass(pattern, at, (members) => `[${members}]`);
    default:
      return verbatim(pattern, at, at + 2);
  }
}

const NAMED_GROUP = /\(\?P<([A-Za-z0-9_]+)>/y;

function readGroup(pattern: string, at: number, names: Set<string>): Step {
  if (pattern.startsWith('(?<', at)) return { text: `(?${REJECTED}`, end: at + 3 };
  NAMED_GROUP.lastIndex = at;
  const [text = '(', name] = NAMED_GROUP.exec(pattern) ?? [];
  if (name === undefined) return verbatim(pattern, at, at + 1);
  let unique = name;
  while (names.has(unique)) unique = `${name}_${names.size}`;
  names.add(unique);
  return { text: `(?P<${unique}>`, end: at + text.length };
}

function readBracket(pattern: string, open: number): Step {
  const first = pattern[open + 1] === '^' ? open + 2 : open + 1;
  let text = pattern.slice(open, first);
  let at = first;
  while (at < pattern.length && (at === first || pattern[at] !== ']')) {
    const step = readMember(pattern, at);
    text += step.text;
    at = step.end;
  }
  return { text: at < pattern.length ? `${text}]` : text, end: Math.min(at + 1, pattern.length) };
}

function readMember(pattern: string, at: number): Step {
  if (pattern.startsWith('[:', at)) {
    const close = pattern.indexOf(':]', at + 2);
    return close < 0 ? { text: '\\[', end: at + 1 } : verbatim(pattern, at, close + 2);
  }
  const escaped = pattern[at] === '\\' ? pattern[at + 1] : undefined;
  if (escaped === 'p' || escaped === 'P') return readClass(pattern, at, (members) => members);
  const end = at + (escaped === undefined ? 1 : 2);
  const isRange = pattern[end] === '-' && end + 1 < pattern.length && pattern[end + 1] !== ']';
  if (!isRange || /[dDsSwW]/.test(escaped ?? '')) return verbatim(pattern, at, end);
  return verbatim(pattern, at, end + (pattern[end + 1] === '\\' ? 3 : 2));
}

const UNICODE_CLASS = /\\[pP](?:\{([^}]*)\}|[^{])/suy;
const OTHER = '\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}';
const NOT_OTHER = '\\pL\\pM\\pN\\pP\\pS\\pZ\\p{Cn}';

function readClass(pattern: string, at: number, enclose: (members: string) => string): Step {
  UNICODE_CLASS.lastIndex = at;
  const [text, braced] = UNICODE_CLASS.exec(pattern) ?? [];
  if (text === undefined) return verbatim(pattern, at, at + 2);
  const end = at + text.length;
  const inner = braced ?? text.slice(2);
  const name = inner.replace(/^\^/, '');
  if (!isUnicodeClass(name)) return { text: `\\${text[1]}{${REJECTED}${inner}}`, end };
  if (name !== 'C') return { text, end };
  const negated = (text[1] === 'P') !== (name !== inner);
  return { text: enclose(negated ? NOT_OTHER : OTHER), end };
}
