import { phrase } from '../text/phrase.js';
import type { SyntaxProblem } from './syntax-problem.js';

/**
 * What a text without quotes may not hold between brackets, although the parser takes it: for libyaml a `?` begins a key
 * there wherever it stands, and a `:` in front is that of a value.
 */
export function bracketProblem(text: string, start: number, end: number): SyntaxProblem | undefined {
  const at = text[start] === ':' ? start : text.slice(start, end).indexOf('?') + start;
  if (at < start) return undefined;
  const message = phrase(
    'Between brackets kubectl takes no `{character}` here in a text without quotes. Put the text in quotes.',
    { character: text[at] ?? '' },
  );
  return { code: 'yaml-syntax', message, start: at, end: at + 1 };
}

const UNKNOWN_ESCAPE = /(?<!\\)(?:\\\\)*(\\\/|\\u[dD][89a-fA-F][0-9a-fA-F]{2}|\\U0000[dD][89a-fA-F][0-9a-fA-F]{2})/;

/**
 * An escape in double quotes that the parser takes and libyaml does not, unless the whole document is JSON: `\/`, which
 * came with YAML 1.2, and codes that are no characters, such as the halves of a pair.
 *
 * @param start where the quoted text begins in the document's text
 */
export function escapeProblem(text: string, start: number, end: number): SyntaxProblem | undefined {
  const found = UNKNOWN_ESCAPE.exec(text.slice(start, end));
  const unknown = found?.[1];
  if (!found || unknown === undefined) return undefined;
  const at = start + found.index + found[0].length - unknown.length;
  const message =
    unknown === '\\/'
      ? phrase('kubectl does not know the escape `{escape}`: a `/` needs none.', { escape: unknown })
      : phrase('The escape `{escape}` stands for no character. Write the character itself.', { escape: unknown });
  return { code: 'yaml-syntax', message, start: at, end: at + unknown.length };
}

/** A tag, and perhaps an anchor, in front of a node. */
const WRITTEN = /(?<=^|[\s,[{])(!\S*)(\s*)(?:&\S+\s*)?$/;

/**
 * A tag with something right behind it, such as a quote or brace: libyaml wants a blank between, the parser does not.
 *
 * @param start where the tagged node begins, behind its tag
 */
export function tagProblem(text: string, start: number): SyntaxProblem | undefined {
  const before = text.slice(Math.max(0, start - 1000), start);
  const [, tag, blanks] = WRITTEN.exec(before) ?? [];
  if (tag === undefined) return undefined;
  const apart = blanks !== '' || !/\S/.test(text[start] ?? '');
  if (apart && !tag.includes('#')) return undefined;
  const at = start - before.length + before.lastIndexOf(tag);
  const message = phrase('A `!` begins a tag here, and kubectl cannot read it. If it is text, put it in quotes.');
  return { code: 'yaml-syntax', message, start: at, end: at + tag.length };
}

/**
 * Whether a quoted text ends with a quote that closes it, not with one that belongs to the text. The parser does not look
 * where the text was cut off because the next line is too far to the left.
 *
 * @param written with its quotes
 */
export function isClosed(written: string): boolean {
  const quote = written[0] ?? '';
  const inner = written.slice(1);
  if (!inner.endsWith(quote)) return false;
  if (quote === "'") return (/'*$/.exec(inner)?.[0].length ?? 0) % 2 === 1;
  return (/\\*(?="$)/.exec(inner)?.[0].length ?? 0) % 2 === 0;
}
