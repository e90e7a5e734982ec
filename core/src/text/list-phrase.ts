import { type Phrase, type PhraseArgument, phrase } from './phrase.js';

/**
 * Joins names or values for a sentence as its language does: `a, b`, in Chinese `a、b`. Joins halves, because a phrase
 * within a phrase for each of thousands of items could not be rendered.
 */
export function listPhrase(items: readonly PhraseArgument[]): PhraseArgument {
  if (items.length <= 1) return items[0] ?? '';
  const middle = Math.ceil(items.length / 2);
  return phrase('{list}, {item}', { list: listPhrase(items.slice(0, middle)), item: listPhrase(items.slice(middle)) });
}

/** Sentences one after the other, as their language does: in Chinese without a blank. Undefined without any. */
export function sentencesPhrase(sentences: readonly Phrase[]): Phrase | undefined {
  const [first, ...others] = sentences;
  return first && others.reduce((before, sentence) => phrase('{before} {sentence}', { before, sentence }), first);
}
