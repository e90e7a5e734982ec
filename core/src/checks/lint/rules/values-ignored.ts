import { phrase } from '../../../text/phrase.js';
import { removeMember } from '../../../yaml/edit.js';
import { stringAt } from '../../../yaml/place.js';
import { requirementParts } from '../requirement.js';
import type { Rule } from '../rule.js';

export const valuesIgnored: Rule = {
  meta: {
    id: 'values-ignored',
    family: 'runtime',
    severity: 'warning',
    summary: 'Match reads regexValue; values beside it are ignored.',
    fixes: 'safe',
  },
  visit: {
    requirement(place, report, { text }) {
      const { known, values, valueItems, regexValue } = requirementParts(place);
      // a missing expression is reported by regex-missing
      if (!known?.usesRegex || !values || valueItems.length === 0 || !stringAt(regexValue)) return;
      report({
        place: values,
        mark: 'key',
        message: phrase('“Match” reads only regexValue and ignores these values.'),
        tag: 'unnecessary',
        fixes: [{ title: phrase('Remove the values'), edits: [removeMember(text, values)] }],
      });
    },
  },
};
