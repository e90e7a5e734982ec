import { setMember, stringAt } from '../../manifest/place.js';
import { phrase } from '../../text/phrase.js';
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
      const source = setMember(credential, 'valueFrom');
      const reference = source && setMember(source, 'secretKeyRef');
      const name = stringAt(reference && setMember(reference, 'name'));
      if (!reference || !name || stringAt(setMember(reference, 'namespace'))) return;
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
