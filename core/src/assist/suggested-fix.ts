import type { NameStyle } from '../checks/names/name-use.js';
import { writeName } from '../checks/names/written-name.js';
import type { Fix } from '../model/finding/finding.js';
import { worded } from '../model/finding/to-finding.js';
import type { LineIndex } from '../text/line-index.js';
import { type Phrase, phrase } from '../text/phrase.js';
import type { Range } from '../text/range.js';

/** A problem of a routing test or configuration file, which suggests what is probably meant, or does not. */
export interface SuggestingProblem {
  /** Its argument `suggestion` is the suggestion. */
  readonly phrase: Phrase;
  /** Of the misspelled word, with or without its quotes. */
  readonly range: Range;
}

const STYLES: ReadonlyMap<string, NameStyle> = new Map([
  ['"', 'double'],
  ["'", 'single'],
]);

/** Replaces a misspelled word with what its problem suggests; undefined: it suggests nothing. */
export function suggestedFix(problem: SuggestingProblem, { text, offsetAt }: LineIndex): Fix | undefined {
  const { suggestion } = problem.phrase.args;
  if (typeof suggestion !== 'string') return undefined;
  const { range } = problem;
  const start = offsetAt(range.start);
  const [opened, first] = [text.charAt(start - 1), text.charAt(start)].map((quote) => STYLES.get(quote));
  const style = opened ?? first ?? 'plain';
  const written = writeName(suggestion, style);
  const quote = opened || !first ? '' : text.charAt(start);
  const newText = `${quote}${written}${quote}`;
  const { message: title, phrase: titlePhrase } = worded(phrase('Change to “{value}”', { value: suggestion }));
  return { title, phrase: titlePhrase, edits: [{ range, newText }], preferred: false, safe: false };
}
