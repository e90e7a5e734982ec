import { hideInPhrase, hideSecrets, type Phrase } from '#core';
import type { Translate } from '../terminal/terminal.js';

/**
 * Words about a file without its credentials. They are hidden in what the words quote, and not in our own words, which a
 * line of a Secret may contain by chance.
 */
export function safeWords(words: Phrase, secrets: readonly string[], translate: Translate): string {
  return hideSecrets(translate(hideInPhrase(words, secrets)));
}
