import { listPhrase } from '../../text/list-phrase.js';
import { type Phrase, phrase } from '../../text/phrase.js';
import { shorten } from '../../text/shorten.js';
import type { AlertOutcome, ReceiverMatches } from './receiver-matches.js';

/** What hides whether an alert matches: `cannot be told: ${SEVERITY}`; undefined when it can be told. */
export function undecidedText(
  outcome: AlertOutcome | undefined,
  { conditions }: Pick<ReceiverMatches, 'conditions'>,
): Phrase | undefined {
  if (outcome?.verdict !== 'unknown') return undefined;
  return cannotBeTold(outcome.failing.flatMap((index) => conditions[index]?.placeholder ?? []));
}

/** @param placeholders what hides a value, perhaps several times */
export function cannotBeTold(placeholders: readonly string[]): Phrase {
  const shown = [...new Set(placeholders)].map(shorten);
  return phrase('cannot be told: {placeholder}', { placeholder: listPhrase(shown) });
}
