import { phrase } from '../../../text/phrase.js';
import { rejection, requirementParts } from '../requirement.js';
import type { Rule } from '../rule.js';

/** Before 2.4 the webhook, where it checks conditions, rejects `Match` (notification-manager: changelog). */
export const matchUnavailable: Rule = {
  meta: {
    id: 'match-unavailable',
    family: 'admission',
    severity: 'error',
    sometimes: ['warning'],
    summary: 'The targeted version of the notification manager does not know the operator Match.',
    fixes: 'none',
    appliesTo: ({ match }) => match === 'unavailable',
  },
  visit: {
    requirement(place, report, context) {
      const { operator, known } = requirementParts(place);
      if (!known?.usesRegex || !operator) return;
      report({
        place: operator,
        ...rejection(context),
        message: phrase(
          '“Match” requires notification manager 2.4; the targeted version is older. List the values with “In”.',
        ),
      });
    },
  },
};
