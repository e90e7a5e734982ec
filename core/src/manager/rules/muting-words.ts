import type { Cluster } from '../../model/cluster/cluster.js';
import { type Phrase, phrase } from '../../text/phrase.js';
import { reachWords } from './reach-words.js';
import type { RuleSilence } from './rule-route.js';

/** A sentence about what a Silence mutes of the alerts of a rule. */
export function mutingWords({ silence, receiver, mutes }: RuleSilence, { silences, receivers }: Cluster): Phrase {
  const values = { silence: silences[silence]?.facts.name ?? '' };
  const muted =
    mutes.is === 'always'
      ? phrase('The Silence {silence} mutes the alerts.', values)
      : phrase('The Silence {silence} mutes the alerts {condition}.', { ...values, condition: reachWords(mutes) });
  if (receiver === undefined) return muted;
  return phrase('{receiver}: {reason}', { receiver: receivers[receiver]?.facts.name ?? '', reason: muted });
}
