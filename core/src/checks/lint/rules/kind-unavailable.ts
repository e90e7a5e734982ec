import { OLD_VERSION, ROUTING_KINDS, SERVED_VERSION, serves } from '../../../model/kind-names.js';
import { phrase } from '../../../text/phrase.js';
import { presentMember } from '../../../yaml/place.js';
import { conversionFix } from '../conversion-fix.js';
import type { Rule } from '../rule.js';

/** Kinds and API versions that the targeted manager does not serve yet (notification-manager: changelog). */
export const kindUnavailable: Rule = {
  meta: {
    id: 'kind-unavailable',
    family: 'admission',
    severity: 'error',
    summary: 'The targeted version of the notification manager does not serve this kind or API version yet.',
    fixes: 'safe',
    appliesTo: ({ hasRouting }) => !hasRouting,
  },
  visit: {
    root(root, report, { apiVersion, kind, release, text, isPart }) {
      if (apiVersion !== SERVED_VERSION) return;
      const place = presentMember(root, 'kind') ?? root;
      if (ROUTING_KINDS.has(kind)) {
        report({
          place,
          message: phrase('{kind} requires notification manager 2.0; the targeted version is older.', {
            kind,
          }),
        });
        return;
      }
      if (serves(release, SERVED_VERSION)) return;
      report({
        place: presentMember(root, 'apiVersion') ?? root,
        message: phrase('`v2beta2` requires notification manager 1.2; the targeted version is older.'),
        fixes: isPart ? [] : conversionFix(root, text, OLD_VERSION),
      });
    },
  },
};
