import { NOTIFICATION_GROUP } from '../../../model/kind-names.js';
import { phrase } from '../../../text/phrase.js';
import { presentMember } from '../../../yaml/place.js';
import type { Rule } from '../rule.js';

const KINDS_SINCE_ROUTING: ReadonlySet<string> = new Set(['Router', 'Silence']);

/** Kinds and API versions that the targeted manager does not serve yet (notification-manager: changelog). */
export const kindUnavailable: Rule = {
  meta: {
    id: 'kind-unavailable',
    family: 'admission',
    severity: 'error',
    summary: 'The targeted version of the notification manager does not serve this kind or API version yet.',
    fixable: false,
    appliesTo: ({ hasRouting }) => !hasRouting,
  },
  visit: {
    root(root, report, { apiVersion, kind, release }) {
      if (!apiVersion.startsWith(NOTIFICATION_GROUP)) return;
      const place = presentMember(root, 'kind') ?? root;
      if (KINDS_SINCE_ROUTING.has(kind)) {
        report({
          place,
          message: phrase('{kind} requires notification manager 2.0; the targeted version is older.', {
            kind,
          }),
        });
        return;
      }
      if (release.apiVersions.includes('v2beta2')) return;
      report({
        place: presentMember(root, 'apiVersion') ?? root,
        message: phrase('`v2beta2` requires notification manager 1.2; the targeted version is older.'),
      });
    },
  },
};
