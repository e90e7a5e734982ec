import { phrase } from '../../../text/phrase.js';
import { removeItem } from '../../../yaml/edit-sequence.js';
import { stringAt } from '../../../yaml/place.js';
import { requirementParts } from '../requirement.js';
import type { Rule } from '../rule.js';

export const valueDuplicate: Rule = {
  meta: {
    id: 'value-duplicate',
    family: 'style',
    severity: 'information',
    summary: 'The list of a condition contains a value twice.',
    fixes: 'safe',
  },
  visit: {
    requirement(place, report, { text }) {
      const { known, valueItems } = requirementParts(place);
      if (!known?.needsValues || valueItems.length < 2) return;
      const seen = new Set<string>();
      for (const item of valueItems) {
        const value = stringAt(item);
        if (value === undefined) continue;
        if (seen.has(value))
          report({
            place: item,
            message: phrase('“{value}” is already in this list.', { value }),
            tag: 'unnecessary',
            fixes: [{ title: phrase('Remove the value'), edits: [removeItem(text, item)] }],
          });
        seen.add(value);
      }
    },
  },
};
