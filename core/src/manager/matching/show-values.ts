import { listPhrase } from '../../text/list-phrase.js';
import { type PhraseArgument, phrase } from '../../text/phrase.js';

/** Nobody reads a sentence with more values. */
const MOST = 50;

/** A list of values for a sentence. Quotes values that could be misread, such as an empty text or one with spaces. */
export function showValues(values: readonly string[]): PhraseArgument {
  const shown = values.slice(0, MOST).map((value) => (/^[^\s"',、]+$/.test(value) ? value : JSON.stringify(value)));
  const list = listPhrase(shown);
  return values.length > MOST ? phrase('{list} and {count} more', { list, count: values.length - MOST }) : list;
}
