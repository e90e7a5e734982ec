import { findKind } from '../../../model/kinds.js';
import { phrase } from '../../../text/phrase.js';
import { removeMember } from '../../../yaml/edit.js';
import { presentMember, stringAt } from '../../../yaml/place.js';
import type { Rule } from '../rule.js';

/** The five kinds are cluster-scoped: the API server drops the namespace, and some clients refuse the object. */
export const namespaceIgnored: Rule = {
  meta: {
    id: 'namespace-ignored',
    family: 'style',
    severity: 'information',
    summary: 'The object is cluster-scoped: its namespace means nothing.',
    fixable: true,
  },
  visit: {
    root(root, report, { apiVersion, kind, text }) {
      if (findKind(apiVersion, kind)?.scope !== 'cluster') return;
      const metadata = presentMember(root, 'metadata');
      const namespace = metadata && presentMember(metadata, 'namespace');
      if (!namespace || !stringAt(namespace)) return;
      report({
        place: namespace,
        mark: 'key',
        tag: 'unnecessary',
        message: phrase(
          'A {kind} belongs to the whole cluster: its namespace is dropped, and some clients refuse it.',
          {
            kind,
          },
        ),
        fixes: [{ title: phrase('Remove the namespace'), edits: [removeMember(text, namespace)] }],
      });
    },
  },
};
