import { NOTIFICATION_GROUP } from '../../../model/kinds.js';
import { MILESTONES } from '../../../model/version/milestones.js';
import { phrase } from '../../../text/phrase.js';
import { presentMember } from '../../../yaml/place.js';
import type { Rule } from '../rule.js';

const KINDS_SINCE_ROUTING: ReadonlySet<string> = new Set(['Router', 'Silence']);

/** Which kinds and versions of the API the targeted manager does not serve yet (notification-manager: changelog). */
export const kindUnavailable: Rule = {
  meta: {
    id: 'kind-unavailable',
    family: 'admission',
    severity: 'error',
    summary: 'The targeted version of the notification manager has no such kind, or not in this version of the API.',
    fixable: false,
    versions: { before: MILESTONES.routing },
  },
  visit: {
    root(root, report, { apiVersion, kind }) {
      if (!apiVersion.startsWith(NOTIFICATION_GROUP)) return;
      const place = presentMember(root, 'kind') ?? root;
      if (KINDS_SINCE_ROUTING.has(kind)) {
        report({
          place,
          message: phrase('{kind} exists since version 2.0 of the notification manager; the targeted one is older.', {
            kind,
          }),
        });
        return;
      }
      report({
        place: presentMember(root, 'apiVersion') ?? root,
        versions: { before: MILESTONES.v2beta2 },
        message: phrase(
          '`v2beta2` is served since version 1.2 of the notification manager; the targeted one is older.',
        ),
      });
    },
  },
};
