import { phrase } from '../../../text/phrase.js';
import { quoteScalar, replaceMember } from '../../../yaml/edit.js';
import { stringAt } from '../../../yaml/place.js';
import { hasMatch, requirementParts } from '../requirement.js';
import type { Rule } from '../rule.js';

export const regexMissing: Rule = {
  meta: {
    id: 'regex-missing',
    family: 'runtime',
    severity: 'warning',
    summary: 'Match without regexValue matches every alert.',
    fixes: 'safe',
    reroutes: true,
  },
  visit: {
    requirement(place, report, context) {
      const { operator, known, values, valueItems, regexValue } = requirementParts(place);
      if (!known?.usesRegex || !operator || (regexValue && stringAt(regexValue) !== '')) return;
      const only = valueItems.length === 1 ? stringAt(valueItems[0]) : undefined;
      report({
        place: regexValue ?? operator,
        lacks: place,
        message: values
          ? phrase(
              '“Match” reads regexValue and ignores values, so this condition matches every alert. Move the expression to regexValue.',
            )
          : phrase('“Match” without regexValue matches every alert. Add regexValue, or remove the condition.'),
        fixes:
          values && only !== undefined && !regexValue && hasMatch(context)
            ? [
                {
                  title: phrase('Move the value to regexValue'),
                  edits: [replaceMember(context.text, values, `regexValue: ${quoteScalar(only)}`)],
                },
              ]
            : [],
      });
    },
  },
};
