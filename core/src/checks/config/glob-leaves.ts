import { type Phrase, phrase } from '../../text/phrase.js';
import type { PlacedText } from '../../text/placed-text.js';

/** Why a glob of a configuration file is not followed: a host knows the folders. */
export function globLeaves({ text }: PlacedText): Phrase {
  return phrase('“{glob}” leaves the repository and the workspace. Name files in them.', { glob: text });
}
