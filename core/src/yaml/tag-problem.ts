import { phrase } from '../text/phrase.js';
import type { SyntaxProblem } from './syntax-problem.js';

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
