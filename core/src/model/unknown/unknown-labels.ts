import { type UnknownFact, unknownBelow } from './unknown-facts.js';

interface Facts {
  readonly unknown: readonly UnknownFact[];
}

/** What hides the labels of an object, by which the manager decides whose it is. */
export function hiddenLabels(facts: Facts): readonly UnknownFact[] {
  return unknownBelow(facts, 'metadata', 'labels');
}

/** What hides the selectors by which a NotificationManager decides whose an object is. */
export function hiddenSelectors(manager: Facts): readonly UnknownFact[] {
  return ['globalReceiverSelector', 'tenantReceiverSelector', 'tenantKey']
    .flatMap((field) => unknownBelow(manager, 'spec', 'receivers', field))
    .concat(unknownBelow(manager, 'spec', 'defaultConfigSelector'));
}
