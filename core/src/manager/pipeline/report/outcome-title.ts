import { type Phrase, type PhraseArgument, phrase } from '../../../text/phrase.js';
import type { AlertTrace } from './trace.js';

const OUTCOMES = {
  delivered: (alert: string, receiver: PhraseArgument) => phrase('{alert} reaches {receiver}', { alert, receiver }),
  partly: (alert: string, receiver: PhraseArgument) => phrase('{alert} partly reaches {receiver}', { alert, receiver }),
  stopped: (alert: string, receiver: PhraseArgument) =>
    phrase('{alert} does not reach {receiver}', { alert, receiver }),
  failed: (alert: string, receiver: PhraseArgument) =>
    phrase('{alert} is lost on its way to {receiver}', { alert, receiver }),
} as const;

/** What happens to an alert, as the title of its trace. @param receiver its name, or empty */
export function outcomeTitle(outcome: AlertTrace['outcome'], alert: string, receiver: string): Phrase {
  return OUTCOMES[outcome](alert, receiver === '' ? phrase('(no name)') : receiver);
}
