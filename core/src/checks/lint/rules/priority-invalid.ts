import { placeAt } from '../../../model/read/fields.js';
import { phrase } from '../../../text/phrase.js';
import { presentMember, stringAt } from '../../../yaml/place.js';
import type { Rule } from '../rule.js';

/** If several Configs apply, the smallest integer wins; Configs without one come last (notification-manager 2.6). */
export const priorityInvalid: Rule = {
  meta: {
    id: 'priority-invalid',
    family: 'runtime',
    severity: 'warning',
    summary: 'A Config’s label priority is not an integer, so the Config comes last.',
    fixes: 'none',
  },
  visit: {
    root(root, report, { kind }) {
      const metadata = kind === 'Config' ? presentMember(root, 'metadata') : undefined;
      const priority = placeAt(metadata, 'labels', 'priority');
      const value = stringAt(priority);
      if (!priority || value === undefined || /^\d{1,18}$/.test(value)) return;
      report({
        place: priority,
        message: phrase('“{value}” is not an integer, so this Config comes after all Configs with a valid priority.', {
          value,
        }),
      });
    },
  },
};
