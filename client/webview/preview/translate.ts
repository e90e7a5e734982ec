import { type Phrase, renderPhrase } from '../../../core/src/text/phrase.js';
import { translationsFor } from '../../../core/src/text/translations-for.js';

const TRANSLATIONS = translationsFor(typeof document === 'undefined' ? undefined : document.documentElement.lang);

/** Translates a phrase into the page's language. */
export function translate(phrase: Phrase): string {
  return renderPhrase(phrase, TRANSLATIONS);
}

const GAP = '\u0000';

/** The text before and after a gap of a sentence, for gaps filled with markup. */
export function splitAround(phraseAround: (gap: string) => Phrase): readonly [before: string, after: string] {
  const [before = '', after = ''] = translate(phraseAround(GAP)).split(GAP);
  return [before, after];
}
