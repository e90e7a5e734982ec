import { type Phrase, renderPhrase } from '../../../core/src/text/phrase.js';
import { translationsFor } from '../../../core/src/text/translations-for.js';

const TRANSLATIONS = translationsFor(typeof document === 'undefined' ? undefined : document.documentElement.lang);

/** Puts a phrase into the language that the page says it is in. */
export function translate(phrase: Phrase): string {
  return renderPhrase(phrase, TRANSLATIONS);
}

const GAP = '\u0000';

/** What stands before and behind a gap of a sentence that markup fills. */
export function sayAround(phraseAround: (gap: string) => Phrase): readonly [before: string, behind: string] {
  const [before = '', behind = ''] = translate(phraseAround(GAP)).split(GAP);
  return [before, behind];
}
