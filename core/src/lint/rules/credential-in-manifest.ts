import { findKind } from '../../manifest/kinds.js';
import { type Place, setMember, stringAt } from '../../manifest/place.js';
import { schemaPlace } from '../../schema/navigate.js';
import { phrase } from '../../text/phrase.js';
import { moveToSecret } from '../move-to-secret.js';
import { isPlaceholder } from '../placeholder.js';
import type { Rule } from '../rule.js';
import { walkRoles } from '../walk-roles.js';

/** A cheap first test: most manifests have no credential of this form. */
const LITERAL = /\bvalue["']?\s*:/;

export const credentialInManifest: Rule = {
  meta: {
    id: 'credential-in-manifest',
    family: 'security',
    severity: 'warning',
    summary: 'The manifest contains a credential in plain text.',
    fixable: true,
  },
  visit: {
    root(root, report, { apiVersion, kind, text }) {
      const schema = LITERAL.test(text) ? findKind(apiVersion, kind)?.schema : undefined;
      if (!schema) return;
      const literals: Place[] = [];
      walkRoles(root, schemaPlace(schema, schema), (place, roles) => {
        if (roles.at(-1) === 'credential' && isLiteral(place)) literals.push(place);
      });
      const edits = moveToSecret(literals, root, kind, text);
      for (const place of literals)
        report({
          place: setMember(place, 'value') ?? place,
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
  const value = stringAt(setMember(credential, 'value')) ?? '';
  return value.trim() !== '' && !isPlaceholder(value) && !setMember(credential, 'valueFrom');
}
