import { findKind } from '../../../model/kinds.js';
import { schemaPlace } from '../../../model/schema/navigate.js';
import { isPlaceholder } from '../../../model/unknown/placeholder.js';
import { keepLast } from '../../../text/keep-last.js';
import { phrase } from '../../../text/phrase.js';
import { type Place, presentMember, stringAt } from '../../../yaml/place.js';
import { moveToSecret } from '../move-to-secret.js';
import type { Rule } from '../rule.js';
import { walkRoles } from '../walk-roles.js';

/** A cheap first test: most manifests have no credential of this form. A text may hold a List of thousands of objects. */
const mayHoldLiteral = keepLast((text: string) => /\bvalue["']?\s*:/.test(text));

export const credentialInManifest: Rule = {
  meta: {
    id: 'credential-in-manifest',
    family: 'security',
    severity: 'warning',
    summary: 'The manifest contains a credential in plain text.',
    fixes: 'unsafe',
  },
  visit: {
    root(root, report, { apiVersion, kind, text, isPart }) {
      const schema = mayHoldLiteral(text) ? findKind(apiVersion, kind)?.schema : undefined;
      if (!schema) return;
      const literals: Place[] = [];
      walkRoles(root, schemaPlace(schema, schema), (place, roles) => {
        if (roles.at(-1) === 'credential' && isLiteral(place)) literals.push(place);
      });
      // a patch can change only objects that are there
      const edits = isPart ? [undefined] : moveToSecret(literals, root, kind, text);
      for (const place of literals)
        report({
          place: presentMember(place, 'value') ?? place,
          mark: 'key',
          message: phrase(
            'Anyone who can read this manifest, or the object in the cluster, can read the credential. Keep it in a Secret and refer to the Secret.',
          ),
          // it adds an object, in a guessed namespace, so it must not run unasked
          fixes: [{ title: phrase('Move the credentials of this object to a Secret'), edits, preferred: false }],
        });
    },
  },
};

/** A value beside a `valueFrom` is reported by credential-source. */
function isLiteral(credential: Place): boolean {
  const value = stringAt(presentMember(credential, 'value')) ?? '';
  return value.trim() !== '' && !isPlaceholder(value) && !presentMember(credential, 'valueFrom');
}
