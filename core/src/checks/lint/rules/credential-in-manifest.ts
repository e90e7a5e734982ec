import { findKind } from '../../../model/kinds.js';
import { textAt } from '../../../model/read/fields.js';
import { schemaPlace } from '../../../model/schema/navigate.js';
import { isPlaceholder } from '../../../model/unknown/placeholder.js';
import { keepLast } from '../../../text/keep-last.js';
import { phrase } from '../../../text/phrase.js';
import { removeMember } from '../../../yaml/edit.js';
import { formatPath } from '../../../yaml/path.js';
import { members, type Place, pathOf, presentMember, stringAt } from '../../../yaml/place.js';
import { LAST_APPLIED, readLastApplied } from '../last-applied.js';
import { moveToSecret } from '../move-to-secret.js';
import { placesWithRoles } from '../places-with-roles.js';
import type { Report, Rule } from '../rule.js';

/** A cheap first test: most manifests have no credential of this form. A text may hold a List of thousands of objects. */
const mayHoldLiteral = keepLast((text: string) => /\bvalue["']?\s*:/.test(text));
const mayHoldApplied = keepLast((text: string) => text.includes(LAST_APPLIED));

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
      if (mayHoldApplied(text)) checkApplied(root, report, text);
      const literals = mayHoldLiteral(text) ? literalsIn(root, apiVersion, kind) : [];
      if (literals.length === 0) return;
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

/** An object that was exported from a cluster still has the values with which it was applied. */
function checkApplied(object: Place, report: Report, text: string): void {
  const applied = readLastApplied(object);
  if (!applied) return;
  const { annotation, root } = applied;
  const [first] = literalsIn(root, textAt(root, 'apiVersion'), textAt(root, 'kind'));
  if (!first) return;
  const annotations = annotation.parent;
  const isOnly = annotations !== undefined && members(annotations).length === 1;
  report({
    place: annotation,
    mark: 'key',
    message: phrase(
      'In this annotation, kubectl keeps the object as it was applied: with the credential in `{path}`. A manifest does not need the annotation.',
      { path: formatPath(pathOf(first)) },
    ),
    // people should see that the credential has leaked
    fixes: [
      {
        title: phrase('Remove the annotation'),
        edits: [removeMember(text, isOnly ? annotations : annotation)],
        preferred: false,
      },
    ],
  });
}

function literalsIn(root: Place, apiVersion: string, kind: string): readonly Place[] {
  const schema = findKind(apiVersion, kind)?.schema;
  const literals: Place[] = [];
  if (!schema) return literals;
  for (const { place, roles } of placesWithRoles(root, schemaPlace(schema, schema)))
    if (roles.at(-1) === 'credential' && isLiteral(place)) literals.push(place);

  return literals;
}

/** A value beside a `valueFrom` is reported by credential-source. */
function isLiteral(credential: Place): boolean {
  const value = stringAt(presentMember(credential, 'value')) ?? '';
  return value.trim() !== '' && !isPlaceholder(value) && !presentMember(credential, 'valueFrom');
}
