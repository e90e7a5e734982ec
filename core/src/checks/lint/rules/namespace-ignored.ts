import { findKind } from '../../../model/kinds.js';
import { placeAt } from '../../../model/read/fields.js';
import { knownAt } from '../../../model/unknown/unknown-at.js';
import { phrase } from '../../../text/phrase.js';
import { removeMember } from '../../../yaml/edit.js';
import type { Rule } from '../rule.js';

/** The five kinds are cluster-scoped: the API server drops the namespace, and some clients reject the object. */
export const namespaceIgnored: Rule = {
  meta: {
    id: 'namespace-ignored',
    family: 'style',
    severity: 'information',
    summary: 'The object is cluster-scoped, so its namespace has no effect.',
    fixes: 'safe',
  },
  visit: {
    root(root, report, { apiVersion, kind, text }) {
      if (findKind(apiVersion, kind)?.scope !== 'cluster') return;
      const namespace = placeAt(root, 'metadata', 'namespace');
      if (!namespace || !knownAt(namespace)) return;
      report({
        place: namespace,
        mark: 'key',
        tag: 'unnecessary',
        message: phrase('A {kind} is cluster-scoped: its namespace is dropped, and some clients reject the object.', {
          kind,
        }),
        fixes: [{ title: phrase('Remove the namespace'), edits: [removeMember(text, namespace)] }],
      });
    },
  },
};
