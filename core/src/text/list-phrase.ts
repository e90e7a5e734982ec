import { type PhraseArgument, phrase } from './phrase.js';

/** Joins names or values for a sentence as its language does: `a, b`, in Chinese `a、b`. */
export function listPhrase(items: readonly PhraseArgument[]): PhraseArgument {
  const [first = '', ...others] = items;
  return others.reduce((list, item) => phrase('{list}, {item}', { list, item }), first);
}
