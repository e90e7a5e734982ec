import type { Alert } from '../../model/alert.js';
import { type Phrase, phrase } from '../../text/phrase.js';
import { failurePhrase } from './explain-failure.js';
import { outcomeFailures } from './outcome-failures.js';
import type { ReceiverMatches } from './receiver-matches.js';
import { undecidedText } from './undecided-text.js';

/** Whether one of the matched samples matches, and in words why not: its first failure, and the number of others. */
export function verdictText(
  matches: ReceiverMatches,
  index: number,
  sample: Pick<Alert, 'labels'>,
): { readonly sign: '✔' | '?' | '✖'; readonly words: Phrase } {
  const outcome = matches.outcomes[matches.alerts[index] ?? -1];
  if (outcome?.verdict === 'match') return { sign: '✔', words: phrase('matches') };
  const open = undecidedText(outcome, matches);
  if (open) return { sign: '?', words: open };
  const [first, ...others] = outcomeFailures(matches, index, sample);
  if (first === undefined) return { sign: '✖', words: phrase('does not match') };
  const failure = failurePhrase(first);
  const count = others.length;
  if (count === 0) return { sign: '✖', words: failure };
  return {
    sign: '✖',
    words:
      count === 1
        ? phrase('{failure}; {count} other condition is not met', { failure, count })
        : phrase('{failure}; {count} other conditions are not met', { failure, count }),
  };
}

/** `on-call: 3 of 24 alerts match` */
export function matchesTitle(
  { matched, undecided }: Pick<ReceiverMatches, 'matched' | 'undecided'>,
  receiver: string,
  total: number,
): Phrase {
  const values = { receiver, matched, total };
  const matches =
    total === 1
      ? phrase('{receiver}: {matched} of 1 alert matches', values)
      : phrase('{receiver}: {matched} of {total} alerts match', values);
  return undecided > 0 ? phrase('{matches}, {count} cannot be told', { matches, count: undecided }) : matches;
}
