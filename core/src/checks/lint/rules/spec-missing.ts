import { placeAt } from '../../../model/read/fields.js';
import { type Phrase, phrase } from '../../../text/phrase.js';
import { type Place, presentMember, stringAt } from '../../../yaml/place.js';
import type { Rule } from '../rule.js';

const CONSEQUENCES: Readonly<Record<string, Phrase>> = {
  Router: phrase(
    'The cluster accepts this Router without `spec`, but it crashes the notification manager when an alert arrives.',
  ),
  Silence: phrase(
    'The cluster accepts this Silence without `spec`. If it is global, it crashes the notification manager when an alert arrives; if it belongs to a tenant, it mutes every alert of that tenant.',
  ),
};

/** Before 2.4, when selectors were evaluated as Kubernetes does it, a missing one matched everything. */
const EARLIER_CONSEQUENCES: Readonly<Record<string, Phrase>> = {
  Router: phrase('The cluster accepts this Router without `spec`, but it selects no receivers.'),
  Silence: phrase(
    'The cluster accepts this Silence without `spec`. It mutes every alert if it is global, or every alert of its tenant.',
  ),
};

/** Measured with notification-manager 2.3 and 2.6: neither the schema nor the webhook requires `spec`. */
export const specMissing: Rule = {
  meta: {
    id: 'spec-missing',
    family: 'runtime',
    severity: 'error',
    sometimes: ['warning'],
    summary: 'A Router or Silence without spec crashes the manager, or mutes a whole tenant.',
    fixes: 'none',
  },
  visit: {
    root(root, report, { kind, release }) {
      const crashes = release.selectorEvaluation === 'manager';
      const message = (crashes ? CONSEQUENCES : EARLIER_CONSEQUENCES)[kind];
      if (!message || presentMember(root, 'spec')) return;
      const isHarmless = kind === 'Router' ? !crashes : !counts(root);
      report({
        place: presentMember(root, 'kind') ?? root,
        message,
        lacks: root,
        ...(isHarmless && { severity: 'warning' }),
      });
    },
  },
};

/** The manager reads a Silence only if its labels make it global or a tenant's. */
function counts(root: Place): boolean {
  const type = stringAt(placeAt(root, 'metadata', 'labels', 'type'));
  return type === 'global' || type === 'tenant';
}
