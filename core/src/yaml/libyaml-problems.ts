import { phrase } from '../text/phrase.js';
import type { SyntaxProblem } from './syntax-problem.js';

/**
 * A character in unquoted text between brackets that the parser accepts but libyaml rejects. For libyaml, each `?`
 * there begins a key, and a leading `:` begins a value.
 */
export function bracketProblem(text: string, start: number, end: number): SyntaxProblem | undefined {
  const at = text[start] === ':' ? start : text.slice(start, end).indexOf('?') + start;
  if (at < start) return undefined;
  const message = phrase(
    'kubectl rejects `{character}` here in unquoted text between brackets. Put the text in quotes.',
    { character: text[at] ?? '' },
  );
  return { code: 'yaml-syntax', message, start: at, end: at + 1 };
}

const UNKNOWN_ESCAPE = /(?<!\\)(?:\\\\)*(\\\/|\\u[dD][89a-fA-F][0-9a-fA-F]{2}|\\U0000[dD][89a-fA-F][0-9a-fA-F]{2})/;

/**
 * An escape in double quotes that the parser accepts but libyaml rejects, unless the whole document is JSON: `\/`,
 * which is new in YAML 1.2, and codes that are not characters, such as lone surrogates.
 *
 * @param start the offset of the quoted text in the document
 */
export function escapeProblem(text: string, start: number, end: number): SyntaxProblem | undefined {
  const found = UNKNOWN_ESCAPE.exec(text.slice(start, end));
  const unknown = found?.[1];
  if (!found || unknown === undefined) return undefined;
  const at = start + found.index + found[0].length - unknown.length;
  const message =
    unknown === '\\/'
      ? phrase('kubectl does not support the escape `{escape}`; a `/` needs no escape.', { escape: unknown })
      : phrase('The escape `{escape}` does not represent a character. Write the character itself.', {
          escape: unknown,
        });
  return { code: 'yaml-syntax', message, start: at, end: at + unknown.length };
}

/** A tag and an optional anchor before a node. */
const WRITTEN = /(?<=^|[\s,[{])(!\S*)(\s*)(?:&\S+\s*)?$/;

/**
 * A tag directly before a character such as a quote or brace. libyaml requires a space between them; the parser does
 * not.
 *
 * @param start the offset of the tagged node, after its tag
 */
export function tagProblem(text: string, start: number): SyntaxProblem | undefined {
  const before = text.slice(Math.max(0, start - 1000), start);
  const [, tag, blanks] = WRITTEN.exec(before) ?? [];
  if (tag === undefined) return undefined;
  const apart = blanks !== '' || !/\S/.test(text[start] ?? '');
  if (apart && !tag.includes('#')) return undefined;
  const at = start - before.length + before.lastIndexOf(tag);
  const message = phrase('kubectl cannot read the tag that this `!` begins. If this is text, put it in quotes.');
  return { code: 'yaml-syntax', message, start: at, end: at + tag.length };
}

/**
 * Whether the last quote of a quoted text closes it and is not a part of the text. The parser does not check this when
 * it cuts a text off because the next line has too little indentation.
 *
 * @param written the text with its quotes
 */
export function isClosed(written: string): boolean {
  const quote = written[0] ?? '';
  const inner = written.slice(1);
  if (!inner.endsWith(quote)) return false;
  if (quote === "'") return countBefore(inner, inner.length, quote) % 2 === 1;
  return countBefore(inner, inner.length - 1, '\\') % 2 === 0;
}

/** How often a character is repeated directly before an offset. */
function countBefore(text: string, offset: number, character: string): number {
  let start = offset;
  while (start > 0 && text[start - 1] === character) start--;
  return offset - start;
}
