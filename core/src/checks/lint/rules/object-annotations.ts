import { placeAt } from '../../../model/read/fields.js';
import { checkQualifiedName } from '../../../model/selector/qualified-name.js';
import { holdsUnknown } from '../../../model/unknown/unknown-at.js';
import { phrase } from '../../../text/phrase.js';
import { utf8Length } from '../../../text/utf8-length.js';
import { toJson } from '../../../yaml/node.js';
import { isJsonObject, type JsonObject } from '../../../yaml/object.js';
import { members, type Place, stringAt } from '../../../yaml/place.js';
import { KEY_REASONS } from '../key-reasons.js';
import { LAST_APPLIED } from '../last-applied.js';
import type { Report, Rule } from '../rule.js';

/** In bytes, keys and values together (Kubernetes: ValidateAnnotationsSize). */
const MAX_SIZE = 256 * 1024;

export const objectAnnotations: Rule = {
  meta: {
    id: 'object-annotations',
    family: 'admission',
    severity: 'error',
    summary: 'An annotation has an invalid key, or the annotations are too large in total.',
    fixes: 'none',
  },
  visit: {
    root(root, report, { isPart }) {
      // A chart's values are applied by Helm, and a patch is not applied itself.
      if (!isPart) checkApplied(root, report);
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

/** Smaller objects cannot reach the maximum, even if JSON needs six bytes for each character. */
const SMALL = MAX_SIZE / 6;

/** A plain `kubectl apply` writes the whole object into an annotation (kubectl: GetModifiedConfiguration). */
function checkApplied(root: Place, report: Report): void {
  const { node } = root;
  if (node.end - node.start < SMALL && node.size < SMALL) return;
  // A chart may leave out parts of it, and nobody can tell how long a placeholder becomes.
  if (holdsUnknown(root)) return;
  const object = toJson(node);
  if (!isJsonObject(object)) return;
  const size = utf8Length(LAST_APPLIED) + appliedSize(object);
  if (size <= MAX_SIZE) return;
  report({
    place: root,
    rejectedBy: 'client-side',
    message: phrase(
      '`kubectl apply` keeps the object in an annotation of {size} bytes; the maximum is {limit}. Use `kubectl apply --server-side`, or `kubectl create` and `kubectl replace`.',
      { size, limit: MAX_SIZE },
    ),
  });
}

/** The annotation is compact JSON as Go writes it, with a line break at the end. */
function appliedSize(object: JsonObject): number {
  const text = JSON.stringify(object);
  const escaped = text.match(/[<>&\u2028\u2029]/g) ?? [];
  return utf8Length(text) + escaped.reduce((sum, character) => sum + 6 - utf8Length(character), 0) + 1;
}
