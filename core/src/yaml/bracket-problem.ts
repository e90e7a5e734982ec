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
