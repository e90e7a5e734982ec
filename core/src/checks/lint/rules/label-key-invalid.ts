import { membersAt } from '../../../model/read/fields.js';
import { checkQualifiedName } from '../../../model/selector/qualified-name.js';
import { phrase } from '../../../text/phrase.js';
import { type Place, stringAt } from '../../../yaml/place.js';
import { KEY_REASONS } from '../key-reasons.js';
import { hasMatch, rejection, requirementParts } from '../requirement.js';
import type { Report, Rule, RuleContext } from '../rule.js';

export const labelKeyInvalid: Rule = {
  meta: {
    id: 'label-key-invalid',
    family: 'admission',
    severity: 'error',
    sometimes: ['warning'],
    summary: 'A condition’s key is not a valid label key, so Kubernetes cannot evaluate the condition.',
    fixes: 'none',
  },
  visit: {
    requirement(place, report, context) {
      const { key, known } = requirementParts(place);
      const name = stringAt(key);
      // the manager does not check the key of a Match
      if (key && name !== undefined && known && !known.usesRegex) check(key, name, 'value', report, context);
    },
    alertSelector: checkMatchLabels,
    configSelector: checkMatchLabels,
  },
};

function checkMatchLabels(selector: Place, report: Report, context: RuleContext): void {
  for (const label of membersAt(selector, 'matchLabels')) check(label, label.entry?.key ?? '', 'key', report, context);
}

function check(place: Place, key: string, mark: 'key' | 'value', report: Report, context: RuleContext): void {
  const problem = checkQualifiedName(key);
  if (!problem) return;
  const reason = KEY_REASONS[problem];
  report({
    place,
    mark,
    ...rejection(context),
    message: hasMatch(context)
      ? phrase('“{key}” is not a valid label key: {reason}. Only “Match” can test such a label.', { key, reason })
      : phrase('“{key}” is not a valid label key: {reason}. No operator here can test such a label.', { key, reason }),
  });
}
