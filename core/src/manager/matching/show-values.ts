import { listPhrase } from '../../text/list-phrase.js';
import type { PhraseArgument } from '../../text/phrase.js';

/** A list of values for a sentence. Quotes values that could be misread, such as an empty text or one with spaces. */
export function showValues(values: readonly string[]): PhraseArgument {
  return listPhrase(values.map((value) => (/^[^\s"',、]+$/.test(value) ? value : JSON.stringify(value))));
}
