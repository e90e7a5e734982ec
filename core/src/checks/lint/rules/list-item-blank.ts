import { phrase } from '../../../text/phrase.js';
import { removeItem } from '../../../yaml/edit-sequence.js';
import { stringAt } from '../../../yaml/place.js';
import type { Rule } from '../rule.js';
import { visitTextLists } from '../text-lists.js';

export const listItemBlank: Rule = {
  meta: {
    id: 'list-item-blank',
    family: 'runtime',
    severity: 'warning',
    summary: 'Empty keyword, mention or chat id.',
    fixes: 'safe',
  },
  visit: visitTextLists(({ field, items }, report, { text }) => {
    for (const item of items) {
      if (stringAt(item)?.trim() !== '') continue;
      report({
        place: item,
        message: phrase('An empty item of `{field}` has no effect.', { field }),
        // the cluster rejects a conversation without chats
        fixes:
          field === 'chatids' && items.length === 1
            ? []
            : [{ title: phrase('Remove it'), edits: [removeItem(text, item)] }],
      });
    }
  }),
};
