import type { Draft } from '../../../model/finding/draft.js';
import { type Phrase, phrase } from '../../../text/phrase.js';
import { type Place, presentMember } from '../../../yaml/place.js';
import { isManagerSelector } from '../manager-selector.js';
import type { Rule } from '../rule.js';

export const managerSelectorEmpty: Rule = {
  meta: {
    id: 'manager-selector-empty',
    family: 'runtime',
    severity: 'warning',
    sometimes: ['information', 'error'],
    summary: 'A selector that determines an object’s owner has no labels.',
    fixes: 'none',
  },
  visit: {
    configSelector(selector, report, context) {
      if (!isManagerSelector(selector, context) || selector.node.kind !== 'mapping') return;
      const labels = presentMember(selector, 'matchLabels');
      if (labels && (labels.node.kind !== 'mapping' || labels.node.members.size > 0)) return;
      report({ place: selector, mark: 'key', lacks: selector, ...consequence(selector, labels) });
    },
  },
};

/** Measured on notification-manager 2.6, which adds the tenant to the labels of the second selector. */
function consequence(selector: Place, labels: Place | undefined): Pick<Draft, 'severity'> & { message: Phrase } {
  if (selector.entry?.key === 'globalReceiverSelector')
    return {
      message: phrase(
        'Without matchLabels in “globalReceiverSelector” no receiver is global, and every Silence is. The default is `type: global`.',
      ),
    };
  if (labels)
    return {
      severity: 'information',
      message: phrase(
        'Without labels in “tenantReceiverSelector” no receiver, Config or Silence belongs to a tenant. The default is `type: tenant`.',
      ),
    };
  return {
    severity: 'error',
    message: phrase(
      'Without matchLabels in “tenantReceiverSelector” the manager crashes when alerts arrive, and nobody is notified. The default is `type: tenant`.',
    ),
  };
}
