import { findKind } from '../../../model/kinds.js';
import { checkDnsLabel } from '../../../model/selector/dns-name.js';
import { phrase } from '../../../text/phrase.js';
import { presentMember, stringAt } from '../../../yaml/place.js';
import type { Rule } from '../rule.js';

/** No namespace can have such a name, so there is none that the object could go to. Cluster-scoped kinds ignore theirs. */
export const objectNamespace: Rule = {
  meta: {
    id: 'object-namespace',
    family: 'admission',
    severity: 'error',
    summary: 'No namespace can have the name that the object gives.',
    fixable: false,
  },
  visit: {
    root(root, report, { apiVersion, kind }) {
      if (findKind(apiVersion, kind)?.scope !== 'namespaced') return;
      const metadata = presentMember(root, 'metadata');
      const namespace = metadata && presentMember(metadata, 'namespace');
      const name = stringAt(namespace) ?? '';
      if (!namespace || name === '' || !checkDnsLabel(name)) return;
      report({
        place: namespace,
        message: phrase(
          '“{name}” cannot be the name of a namespace: it takes up to 63 lower-case letters, digits and `-`, and begins and ends with a letter or digit.',
          { name },
        ),
      });
    },
  },
};
