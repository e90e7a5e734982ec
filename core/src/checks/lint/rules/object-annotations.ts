import { checkQualifiedName } from '../../../model/selector/qualified-name.js';
import { phrase } from '../../../text/phrase.js';
import { utf8Length } from '../../../text/utf8-length.js';
import { members, presentMember, stringAt } from '../../../yaml/place.js';
import { KEY_REASONS } from '../key-reasons.js';
import type { Rule } from '../rule.js';

/** In bytes, keys and values together (Kubernetes: ValidateAnnotationsSize). */
const MAX_SIZE = 256 * 1024;

export const objectAnnotations: Rule = {
  meta: {
    id: 'object-annotations',
    family: 'admission',
    severity: 'error',
    summary: 'An annotation has a key that Kubernetes does not take, or all of them are too large.',
    fixable: false,
  },
  visit: {
    root(root, report) {
      const metadata = presentMember(root, 'metadata');
      const annotations = metadata && presentMember(metadata, 'annotations');
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
            message: phrase('“{key}” cannot be the key of an annotation: {reason}.', {
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
          message: phrase('The annotations take {size} bytes, and an object holds at most {limit}.', {
            size,
            limit: MAX_SIZE,
          }),
        });
      }
    },
  },
};

/** The case of an annotation's key does not matter, also not that of its prefix. As Go does it: `İ` becomes `i`. */
function toLower(key: string): string {
  return key.replaceAll('\u0130', 'i').toLowerCase();
}
