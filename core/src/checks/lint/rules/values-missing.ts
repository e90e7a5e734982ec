import { closest } from '../../../text/closest.js';
import { phrase } from '../../../text/phrase.js';
import { removeMember, replaceText } from '../../../yaml/edit.js';
import { members, type Place, stringAt } from '../../../yaml/place.js';
import { rejection, requirementParts } from '../requirement.js';
import type { Rule } from '../rule.js';

export const valuesMissing: Rule = {
  meta: {
    id: 'values-missing',
    family: 'admission',
    severity: 'error',
    sometimes: ['warning'],
    summary: 'In and NotIn need at least one value.',
    fixes: 'unsafe',
  },
  visit: {
    requirement(place, report, context) {
      const { operator, known, values, valueItems } = requirementParts(place);
      if (!known?.needsValues || valueItems.length > 0 || (values && values.node.kind !== 'sequence')) return;
      const name = stringAt(operator) ?? '';
      const other = name === 'In' ? 'Exists' : 'DoesNotExist';
      report({
        place: values ?? operator ?? place,
        ...(!values && { lacks: place }),
        mark: 'key',
        ...rejection(context),
        message: phrase(
          '“{operator}” needs at least one value. To test only whether the label exists, use “{other}”.',
          { operator: name, other },
        ),
        // A misspelled list says that the label must have one of its values.
        fixes:
          operator && !hasTypo(place)
            ? [
                {
                  title: phrase('Change to “{value}”', { value: other }),
                  edits: [replaceText(operator, other), ...(values ? [removeMember(context.text, values)] : [])],
                },
              ]
            : [],
      });
    },
  },
};

/** Whether another member is probably meant to be the values. */
function hasTypo(place: Place): boolean {
  return members(place).some(({ step }) => typeof step === 'string' && step !== 'values' && closest(step, ['values']));
}
