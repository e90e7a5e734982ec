import type { Pipeline } from '../../manager/pipeline/prepare/pipeline.js';
import { reachWords } from '../../manager/rules/reach-words.js';
import { type Phrase, phrase } from '../../text/phrase.js';
import type { RoutedRule } from './routed-rules.js';

/** A receiver of a rule, in words. */
export interface ShownReceiver {
  readonly name: string;
  /** The condition; undefined: always. */
  readonly when: Phrase | undefined;
  readonly assumed: boolean;
  /** Why no message arrives. */
  readonly lost: Phrase | undefined;
}

/**
 * Who receives the alerts of a rule; nobody if they never arrive at the manager.
 *
 * @param isWanted by index among the receivers of the cluster
 */
export function shownReceivers(
  { route, outcome }: Pick<RoutedRule, 'route' | 'outcome'>,
  { cluster }: Pipeline,
  isWanted: (receiver: number) => boolean = () => true,
): readonly ShownReceiver[] {
  if (outcome === 'never-evaluated' || outcome === 'sent-nowhere') return [];
  return route.receivers
    .filter(({ receiver }) => isWanted(receiver))
    .map(({ receiver, reach, assumed, lost }) => ({
      name: cluster.receivers[receiver]?.facts.name ?? '',
      when: reach.is === 'always' ? undefined : reachWords(reach),
      assumed,
      lost: lost?.text,
    }));
}

/** `payment (if namespace is payment)` */
export function receiverWords({ name, when, assumed, lost }: ShownReceiver): Phrase {
  const words = when
    ? phrase('{receiver} ({condition})', { receiver: name, condition: when })
    : phrase('{receiver}', { receiver: name });
  const sure = assumed ? phrase('{receiver}, assumed', { receiver: words }) : words;
  return lost ? phrase('{receiver}, lost: {reason}', { receiver: sure, reason: lost }) : sure;
}
