import type { JsonSchema } from '../../model/schema/json-schema.js';
import { closest } from '../../text/closest.js';
import { listPhrase } from '../../text/list-phrase.js';
import { phrase } from '../../text/phrase.js';
import { formatPath } from '../../yaml/path.js';
import { type Place, pathOf, rootPlace } from '../../yaml/place.js';
import type { SchemaProblem } from './check-schema.js';
import { SCHEMA_CHECKS } from './schema-checks.js';

/** The fields of a credential and of its parts. */
const FIELDS: ReadonlySet<string> = new Set(['value', 'valueFrom', 'secretKeyRef', 'name', 'key', 'namespace']);

/**
 * The problem with an unknown key inside a credential; undefined for other objects, and for a key that is a typo of a
 * known one. The key may be the credential itself, so the message does not quote it.
 *
 * @param schema of the object that has the key
 */
export function unknownInCredential(place: Place, schema: JsonSchema): SchemaProblem | undefined {
  const fields = Object.keys(schema.properties ?? {});
  const isCredential = fields.length > 0 && fields.every((field) => FIELDS.has(field));
  const { entry, parent = rootPlace(place.node) } = place;
  if (!isCredential || !entry || closest(entry.key, FIELDS) !== undefined) return undefined;
  return {
    check: SCHEMA_CHECKS.unknownField,
    draft: {
      place,
      mark: 'key',
      message: phrase('This is not a field of `{path}`. Use one of {fields}.', {
        path: formatPath(pathOf(parent)),
        fields: listPhrase(fields),
      }),
    },
  };
}
