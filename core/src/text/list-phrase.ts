import { type Phrase, type PhraseArgument, phrase } from './phrase.js';

/** Joins names or values for a sentence as its language does: `a, b`, in Chinese `a、b`. */
export function listPhrase(items: readonly PhraseArgument[]): PhraseArgument {
  const [first = '', ...others] = items;
  return others.reduce((list, item) => phrase('{list}, {item}', { list, item }), first);
}

/** Sentences one after the other, as their language does: in Chinese without a blank. Undefined without any. */
export function sentencesPhrase(sentences: readonly Phrase[]): Phrase | undefined {
  const [first, ...others] = sentences;
  return first && others.reduce((before, sentence) => phrase('{before} {sentence}', { before, sentence }), first);
}
