import { stringAt } from '../../manifest/place.js';
import { removeMember, replaceValue } from '../../yaml/edit.js';
import { requirementParts } from '../requirement.js';
import type { Rule } from '../rule.js';

export const regexIgnored: Rule = {
  meta: {
    id: 'regex-ignored',
    family: 'runtime',
    severity: 'warning',
    summary: 'Only Match reads regexValue; beside another operator it is ignored.',
    fixable: true,
  },
  visit: {
    requirement(place, report, { text }) {
      const { operator, known, valueItems, regexValue } = requirementParts(place);
      if (!known || known.usesRegex || !operator || !regexValue || stringAt(regexValue) === '') return;
      const remove = { title: 'Remove regexValue', edits: [removeMember(text, regexValue)] };
      const match = { title: 'Change the operator to “Match”', edits: [replaceValue(operator, 'Match')] };
      const matchMeant = known.needsValues && valueItems.length === 0;
      report({
        place: regexValue,
        mark: 'key',
        message: `“${known.name}” ignores regexValue: only “Match” reads it.`,
        fixes: [
          { ...match, preferred: matchMeant },
          { ...remove, preferred: !matchMeant },
        ],
      });
    },
  },
};
