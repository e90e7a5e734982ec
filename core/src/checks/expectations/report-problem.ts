import type { ExpectationProblem } from '../../manager/expectations/expectations.js';
import type { Phrase } from '../../text/phrase.js';
import type { Place } from '../../yaml/place.js';

/** Takes down a problem at a place of the test. */
export type ReportProblem = (
  code: string,
  words: Phrase,
  place: Place,
  how?: { readonly mark?: 'key' | 'value'; readonly severity?: ExpectationProblem['severity'] },
) => void;
