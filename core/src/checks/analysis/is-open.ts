import type { ConfigFacts, ReceiverFacts } from '../../model/facts.js';
import { unknownBelow } from '../../model/unknown/unknown-facts.js';
import { hiddenLabels } from '../../model/unknown/unknown-labels.js';

/** Whether nobody can tell whose a receiver or Config is, or what it sets up for conversations. */
export function isOpen(facts: ReceiverFacts | ConfigFacts): boolean {
  const parts = ['conversation', 'dingtalkConfigSelector', 'enabled'];
  return (
    hiddenLabels(facts).length > 0 || parts.some((part) => unknownBelow(facts, 'spec', 'dingtalk', part).length > 0)
  );
}
