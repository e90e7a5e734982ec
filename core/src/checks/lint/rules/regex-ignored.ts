import { unknownAt } from '../../../model/unknown/unknown-at.js';
import { phrase } from '../../../text/phrase.js';
import { removeMember, replaceValue } from '../../../yaml/edit.js';
import { stringAt } from '../../../yaml/place.js';
import { hasMatch, requirementParts } from '../requirement.js';
import type { Rule } from '../rule.js';

export const regexIgnored: Rule = {
  meta: {
    id: 'regex-ignored',
    family: 'runtime',
    severity: 'warning',
    summary: 'Only Match reads regexValue; other operators ignore it.',
    fixes: 'mixed',
  },
  visit: {
    requirement(place, report, context) {
      const { operator, known, valueItems, regexValue } = requirementParts(place);
      if (!known || known.usesRegex || !operator || !regexValue) return;
      // An unknown expression may be empty.
      if (stringAt(regexValue) === '' || unknownAt(regexValue) !== undefined) return;
      const remove = { title: phrase('Remove regexValue'), edits: [removeMember(context.text, regexValue)] };
      const match = { title: phrase('Change the operator to “Match”'), edits: [replaceValue(operator, 'Match')] };
      const canMatch = hasMatch(context);
      const matchMeant = known.needsValues && valueItems.length === 0;
      report({
        place: regexValue,
        mark: 'key',
        message: canMatch
          ? phrase('“{operator}” ignores regexValue. Only “Match” reads it.', { operator: known.name })
          : phrase('“{operator}” ignores regexValue, and no operator here reads it.', { operator: known.name }),
        fixes: [
          ...(canMatch ? [{ ...match, preferred: matchMeant }] : []),
          { ...remove, preferred: !matchMeant, safe: !canMatch },
        ],
      });
    },
  },
};
