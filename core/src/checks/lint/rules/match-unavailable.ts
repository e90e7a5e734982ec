import { MILESTONES } from '../../../model/version/milestones.js';
import { phrase } from '../../../text/phrase.js';
import { refusal, requirementParts } from '../requirement.js';
import type { Rule } from '../rule.js';

/** Before 2.4 the API server prunes `regexValue`, and the webhook knows no such operator (notification-manager: changelog). */
export const matchUnavailable: Rule = {
  meta: {
    id: 'match-unavailable',
    family: 'admission',
    severity: 'error',
    summary: 'The targeted version of the notification manager does not know the operator Match.',
    fixable: false,
    versions: { before: MILESTONES.match },
  },
  visit: {
    requirement(place, report, context) {
      const { operator, known, regexValue } = requirementParts(place);
      if (regexValue && !known?.usesRegex)
        report({
          place: regexValue,
          mark: 'key',
          message: phrase(
            '“{field}” exists since version {version} of the notification manager; the targeted one is older, so kubectl refuses it and other clients drop it.',
            { field: 'regexValue', version: '2.4' },
          ),
        });
      if (!known?.usesRegex || !operator) return;
      report({
        place: operator,
        ...refusal(context),
        message: phrase(
          '“Match” exists since version 2.4 of the notification manager; the targeted one is older. List the values with “In”.',
        ),
      });
    },
  },
};
