import { phrase } from '../../../text/phrase.js';
import { removeMember, replaceValue } from '../../../yaml/edit.js';
import { stringAt } from '../../../yaml/place.js';
import { rejection, requirementParts } from '../requirement.js';
import type { Rule } from '../rule.js';

export const valuesUnexpected: Rule = {
  meta: {
    id: 'values-unexpected',
    family: 'admission',
    severity: 'error',
    sometimes: ['warning'],
    summary: 'Exists and DoesNotExist take no values.',
    fixes: 'unsafe',
  },
  visit: {
    requirement(place, report, context) {
      const { operator, known, values, valueItems } = requirementParts(place);
      if (!known?.forbidsValues || !operator || !values || valueItems.length === 0) return;
      const name = stringAt(operator) ?? '';
      const other = name === 'Exists' ? 'In' : 'NotIn';
      report({
        place: values,
        mark: 'key',
        ...rejection(context),
        message: phrase(
          '“{operator}” takes no values: it tests only whether the label exists. To compare the value, use “{other}”.',
          { operator: name, other },
        ),
        fixes: [
          { title: phrase('Remove the values'), edits: [removeMember(context.text, values)] },
          {
            title: phrase('Change to “{value}”', { value: other }),
            edits: [replaceValue(operator, other)],
            preferred: false,
          },
        ],
      });
    },
  },
};
