import { itemsAt } from '../../../model/read/fields.js';
import { checkQualifiedName } from '../../../model/selector/qualified-name.js';
import { phrase } from '../../../text/phrase.js';
import { stringAt } from '../../../yaml/place.js';
import { KEY_REASONS } from '../key-reasons.js';
import type { Rule } from '../rule.js';

/** The only finalizers without a domain that objects of the core API accept. */
const STANDARD: ReadonlySet<string> = new Set(['kubernetes', 'orphan', 'foregroundDeletion']);

/** `metadata.finalizers` (Kubernetes: ValidateFinalizers). */
export const objectFinalizers: Rule = {
  meta: {
    id: 'object-finalizers',
    family: 'admission',
    severity: 'error',
    summary: 'A finalizer has an invalid name, or two finalizers exclude each other.',
    fixes: 'none',
  },
  visit: {
    root(root, report, { apiVersion }) {
      const places = itemsAt(root, 'metadata', 'finalizers');
      for (const place of places) {
        const name = stringAt(place);
        const problem = name === undefined ? undefined : checkQualifiedName(name);
        if (name === undefined) continue;
        if (!problem && apiVersion === 'v1' && !name.includes('/') && !STANDARD.has(name)) {
          report({
            place,
            message: phrase('“{name}” needs a domain prefix, such as `example.com/{name}`.', { name }),
          });
        }
        if (!problem) continue;
        report({
          place,
          message: phrase('“{name}” is not a valid finalizer name: {reason}.', {
            name,
            reason: KEY_REASONS[problem],
          }),
        });
      }
      const names = new Set(places.map(stringAt));
      const second = places.find((place) => stringAt(place) === 'foregroundDeletion');
      if (second && names.has('orphan')) {
        report({
          place: second,
          message: phrase('`orphan` and `foregroundDeletion` exclude each other. Remove one of them.'),
        });
      }
    },
  },
};
