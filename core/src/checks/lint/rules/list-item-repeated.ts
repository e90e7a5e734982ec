import { phrase } from '../../../text/phrase.js';
import { removeItem } from '../../../yaml/edit-sequence.js';
import { stringAt } from '../../../yaml/place.js';
import type { Rule } from '../rule.js';
import { visitTextLists } from '../text-lists.js';

export const listItemRepeated: Rule = {
  meta: {
    id: 'list-item-repeated',
    family: 'runtime',
    severity: 'warning',
    summary: 'A keyword, mention or chat id is repeated. A repeated chat receives every message twice.',
    fixes: 'safe',
  },
  visit: visitTextLists(({ field, items }, report, { text }) => {
    const seen = new Set<string>();
    for (const item of items) {
      const value = stringAt(item);
      if (value === undefined || value.trim() === '') continue;
      if (seen.has(value)) {
        report({
          place: item,
          tag: 'unnecessary',
          message:
            field === 'chatids'
              ? phrase('“{value}” is already in this list: the chat receives every message twice.', { value })
              : phrase('This is already in `{field}`.', { field }),
          fixes: [{ title: phrase('Remove the repetition'), edits: [removeItem(text, item)] }],
        });
      }
      seen.add(value);
    }
  }),
};
