import { findKind } from '../../../model/kinds.js';
import { placeAt } from '../../../model/read/fields.js';
import { checkDnsLabel } from '../../../model/selector/dns-name.js';
import { phrase } from '../../../text/phrase.js';
import { stringAt } from '../../../yaml/place.js';
import type { Rule } from '../rule.js';

/** No namespace can have such a name, so the object cannot be created. Cluster-scoped kinds ignore theirs. */
export const objectNamespace: Rule = {
  meta: {
    id: 'object-namespace',
    family: 'admission',
    severity: 'error',
    summary: 'The object’s namespace is not a valid namespace name.',
    fixes: 'none',
  },
  visit: {
    root(root, report, { apiVersion, kind }) {
      if (findKind(apiVersion, kind)?.scope !== 'namespaced') return;
      const namespace = placeAt(root, 'metadata', 'namespace');
      const name = stringAt(namespace) ?? '';
      if (!namespace || name === '' || !checkDnsLabel(name)) return;
      report({
        place: namespace,
        message: phrase(
          '“{name}” is not a valid namespace name: it must consist of at most 63 lowercase letters, digits and `-`, and begin and end with a letter or digit.',
          { name },
        ),
      });
    },
  },
};
