import { type Phrase, phrase } from '../../../text/phrase.js';
import { type Place, presentMember, stringAt } from '../../../yaml/place.js';
import type { Rule } from '../rule.js';

const CONSEQUENCES: Readonly<Record<string, Phrase>> = {
  Router: phrase('Without `spec` this Router is accepted, and crashes the notification manager when an alert arrives.'),
  Silence: phrase(
    'Without `spec` this Silence is accepted. A global one crashes the notification manager when an alert arrives; one of a tenant mutes every alert of that tenant.',
  ),
};

/** Measured with notification-manager 2.6: neither the schema nor the webhook asks for `spec`. */
export const specMissing: Rule = {
  meta: {
    id: 'spec-missing',
    family: 'runtime',
    severity: 'error',
    summary: 'A Router or Silence without spec crashes the manager, or mutes a whole tenant.',
    fixable: false,
  },
  visit: {
    root(root, report, { kind }) {
      const message = CONSEQUENCES[kind];
      if (!message || presentMember(root, 'spec')) return;
      report({
        place: presentMember(root, 'kind') ?? root,
        message,
        ...(!counts(kind, root) && { severity: 'warning' }),
      });
    },
  },
};

/** The manager looks at a Silence only when its labels make it global or a tenant's. */
function counts(kind: string, root: Place): boolean {
  const metadata = presentMember(root, 'metadata');
  const labels = metadata && presentMember(metadata, 'labels');
  const type = stringAt(labels && presentMember(labels, 'type'));
  return kind === 'Router' || type === 'global' || type === 'tenant';
}
