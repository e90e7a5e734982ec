import { type Phrase, phrase } from '../text/phrase.js';

/** Reports a text that `parseManagerVersion` cannot read. */
export function versionUnknown(text: string): Phrase {
  return phrase(
    '“{version}” is neither a version of the notification manager, such as 2.5.1, nor of KubeSphere, such as 3.4.',
    { version: text },
  );
}
