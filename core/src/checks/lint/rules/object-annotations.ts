import { placeAt } from '../../../model/read/fields.js';
import { checkQualifiedName } from '../../../model/selector/qualified-name.js';
import { phrase } from '../../../text/phrase.js';
import { utf8Length } from '../../../text/utf8-length.js';
import { members, stringAt } from '../../../yaml/place.js';
import { KEY_REASONS } from '../key-reasons.js';
import type { Rule } from '../rule.js';

/** In bytes, keys and values together (Kubernetes: ValidateAnnotationsSize). */
const MAX_SIZE = 256 * 1024;

export const objectAnnotations: Rule = {
  meta: {
    id: 'object-annotations',
    family: 'admission',
    severity: 'error',
    summary: 'An annotation has an invalid key, or the annotations are too large in total.',
    fixable: false,
  },
  visit: {
    root(root, report) {
      const annotations = placeAt(root, 'metadata', 'annotations');
      if (!annotations) return;
      let size = 0;
      for (const annotation of members(annotations)) {
        const key = annotation.entry?.key ?? '';
        size += utf8Length(key) + utf8Length(stringAt(annotation) ?? '');
        const problem = checkQualifiedName(toLower(key));
        if (problem) {
          report({
            place: annotation,
            mark: 'key',
            message: phrase('“{key}” is not a valid annotation key: {reason}.', {
              key,
              reason: KEY_REASONS[problem],
            }),
          });
        }
      }
      if (size > MAX_SIZE) {
        report({
          place: annotations,
          mark: 'key',
          message: phrase('The annotations are {size} bytes in total; the maximum is {limit}.', {
            size,
            limit: MAX_SIZE,
          }),
        });
      }
    },
  },
};

/** An annotation's key is validated in lower case, its prefix included. Lowered as Go does it: `İ` becomes `i`. */
function toLower(key: string): string {
  return key.replaceAll('\u0130', 'i').toLowerCase();
}
