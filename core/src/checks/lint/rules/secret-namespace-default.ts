import { placeAt } from '../../../model/read/fields.js';
import { phrase } from '../../../text/phrase.js';
import { presentMember, stringAt } from '../../../yaml/place.js';
import type { Rule } from '../rule.js';

export const secretNamespaceDefault: Rule = {
  meta: {
    id: 'secret-namespace-default',
    family: 'style',
    severity: 'hint',
    summary: 'A secretKeyRef has no namespace, so the NotificationManager determines where the Secret is looked up.',
    fixable: false,
  },
  visit: {
    credential(credential, report) {
      const reference = placeAt(credential, 'valueFrom', 'secretKeyRef');
      const name = stringAt(placeAt(reference, 'name'));
      if (!reference || !name || stringAt(presentMember(reference, 'namespace'))) return;
      report({
        place: reference,
        mark: 'key',
        message: phrase(
          'The Secret “{name}” is looked up in the NotificationManager’s `defaultSecretNamespace`, else in the namespace that the manager runs in (usually kubesphere-monitoring-system).',
          { name },
        ),
      });
    },
  },
};
