import { itemsAt, membersAt } from '../../../model/read/fields.js';
import { phrase } from '../../../text/phrase.js';
import { type Place, presentMember, stringAt } from '../../../yaml/place.js';
import type { Rule, Visitor } from '../rule.js';
import { selectsAlerts } from '../selector-subject.js';

const LABEL = 'receiver';

/** Alertmanager's receiver is a field of its request, and the manager adds its label after the conditions. */
export const labelReceiver: Rule = {
  meta: {
    id: 'label-receiver',
    family: 'runtime',
    severity: 'hint',
    summary: 'A condition tests the label “receiver”, which alerts usually lack.',
    fixes: 'none',
  },
  visit: { alertSelector: check },
};

function check(selector: Place, report: Parameters<Visitor>[1]): void {
  if (!selectsAlerts(selector)) return;
  const pairs = membersAt(selector, 'matchLabels').filter(({ entry }) => entry?.key === LABEL);
  const keys = itemsAt(selector, 'matchExpressions').flatMap((condition) => presentMember(condition, 'key') ?? []);
  for (const place of [...pairs, ...keys.filter((key) => stringAt(key) === LABEL)]) {
    report({
      place,
      ...(place.step === LABEL && { mark: 'key' as const }),
      message: phrase(
        'Alertmanager’s receiver is not a label of the alert, and the notification manager adds a label of this name only after the conditions. The condition works only if an alert rule sets the label “receiver”.',
      ),
    });
  }
}
