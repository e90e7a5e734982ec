import type { QualifiedNameProblem } from '../../model/selector/qualified-name.js';
import { type Phrase, phrase } from '../../text/phrase.js';

/** Why a text is no qualified name, as the end of a sentence. */
export const KEY_REASONS: Readonly<Record<QualifiedNameProblem, Phrase>> = {
  slashes: phrase('it may hold one `/`, between a DNS prefix and the name'),
  'prefix-empty': phrase('the prefix before `/` is empty'),
  'prefix-too-long': phrase('the prefix before `/` is longer than 253 characters'),
  'prefix-characters': phrase('the prefix before `/` must be a DNS name in lower case'),
  'name-empty': phrase('the name is empty'),
  'name-too-long': phrase('the name is longer than 63 characters'),
  'name-characters': phrase('it takes letters, digits, `-`, `_` and `.`, and begins and ends with a letter or digit'),
};
