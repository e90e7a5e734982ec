import type { QualifiedNameProblem } from '../../model/selector/qualified-name.js';
import { type Phrase, phrase } from '../../text/phrase.js';

/** Why a text is not a qualified name, as the end of a sentence. */
export const KEY_REASONS: Readonly<Record<QualifiedNameProblem, Phrase>> = {
  slashes: phrase('only one `/` is allowed, between a DNS prefix and the name'),
  'prefix-empty': phrase('the prefix before `/` is empty'),
  'prefix-too-long': phrase('the prefix before `/` is longer than 253 characters'),
  'prefix-characters': phrase('the prefix before `/` must be a lowercase DNS name'),
  'name-empty': phrase('the name is empty'),
  'name-too-long': phrase('the name is longer than 63 characters'),
  'name-characters': phrase(
    'it must consist of letters, digits, `-`, `_` and `.`, and begin and end with a letter or digit',
  ),
};
