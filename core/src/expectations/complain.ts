import type { Place } from '../manifest/place.js';
import type { Phrase } from '../text/phrase.js';
import type { ExpectationProblem } from './expectations.js';

/** Takes down a problem at a place of the test. */
export type Complain = (
  code: string,
  words: Phrase,
  place: Place,
  how?: { readonly mark?: 'key' | 'value'; readonly severity?: ExpectationProblem['severity'] },
) => void;
