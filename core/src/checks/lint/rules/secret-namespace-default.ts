import { placeAt } from '../../../model/read/fields.js';
import { phrase } from '../../../text/phrase.js';
import { type Place, presentMember, stringAt } from '../../../yaml/place.js';
import type { Report, Rule } from '../rule.js';

export const secretNamespaceDefault: Rule = {
  meta: {
    id: 'secret-namespace-default',
    family: 'style',
    severity: 'hint',
    summary:
      'A reference to a Secret has no namespace, so the NotificationManager determines where the Secret is looked up.',
    fixes: 'none',
  },
  visit: {
    credential: (credential, report) => check(placeAt(credential, 'valueFrom', 'secretKeyRef'), report),
    flatCredential: check,
  },
};

function check(reference: Place | undefined, report: Report): void {
  const name = stringAt(placeAt(reference, 'name'));
  if (!reference || !name || stringAt(presentMember(reference, 'namespace'))) return;
  report({
    place: reference,
    lacks: reference,
    mark: 'key',
    message: phrase(
      'The Secret “{name}” is looked up in the NotificationManager’s `defaultSecretNamespace`, else in the namespace that the manager runs in (usually kubesphere-monitoring-system).',
      { name },
    ),
  });
}
