import { type Phrase, phrase } from '../../text/phrase.js';
import type { Release } from '../release/release.js';

/** No KubeSphere ships the release. */
export function assumedRelease({ isAssumed, rulesAreAssumed }: Release): readonly Phrase[] {
  return isAssumed || rulesAreAssumed
    ? [
        phrase(
          'No KubeSphere ships the targeted notification manager: rules are taken as in the nearest one that does.',
        ),
      ]
    : [];
}

/** A placeholder hides labels of the object, by which KubeSphere selects it. */
export function assumedLabels(placeholder: string): Phrase {
  return phrase('The labels of the object, which {placeholder} hides, are those that it needs to be evaluated.', {
    placeholder,
  });
}
