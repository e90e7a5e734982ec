import { phrase } from '../../../text/phrase.js';
import { presentMember, stringAt } from '../../../yaml/place.js';
import type { Rule } from '../rule.js';

/** Of several Configs that fit, the one with the smallest integer wins, and one without comes last (notification-manager 2.6). */
export const priorityInvalid: Rule = {
  meta: {
    id: 'priority-invalid',
    family: 'runtime',
    severity: 'warning',
    summary: 'A Config’s label priority is no whole number, so the Config comes last.',
    fixable: false,
  },
  visit: {
    root(root, report, { kind }) {
      const metadata = kind === 'Config' ? presentMember(root, 'metadata') : undefined;
      const labels = metadata && presentMember(metadata, 'labels');
      const priority = labels && presentMember(labels, 'priority');
      const value = stringAt(priority);
      if (!priority || value === undefined || /^\d{1,18}$/.test(value)) return;
      report({
        place: priority,
        message: phrase('“{value}” is no whole number, so this Config comes after all that have one.', { value }),
      });
    },
  },
};
