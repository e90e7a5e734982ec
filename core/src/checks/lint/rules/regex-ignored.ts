import { phrase } from '../../../text/phrase.js';
import { removeMember, replaceValue } from '../../../yaml/edit.js';
import { stringAt } from '../../../yaml/place.js';
import { requirementParts } from '../requirement.js';
import type { Rule } from '../rule.js';

export const regexIgnored: Rule = {
  meta: {
    id: 'regex-ignored',
    family: 'runtime',
    severity: 'warning',
    summary: 'Only Match reads regexValue; other operators ignore it.',
    fixable: true,
  },
  visit: {
    requirement(place, report, { text }) {
      const { operator, known, valueItems, regexValue } = requirementParts(place);
      if (!known || known.usesRegex || !operator || !regexValue || stringAt(regexValue) === '') return;
      const remove = { title: phrase('Remove regexValue'), edits: [removeMember(text, regexValue)] };
      const match = { title: phrase('Change the operator to “Match”'), edits: [replaceValue(operator, 'Match')] };
      const matchMeant = known.needsValues && valueItems.length === 0;
      report({
        place: regexValue,
        mark: 'key',
        message: phrase('“{operator}” ignores regexValue. Only “Match” reads it.', { operator: known.name }),
        fixes: [
          { ...match, preferred: matchMeant },
          { ...remove, preferred: !matchMeant },
        ],
      });
    },
  },
};
