import type { JsonSchema } from '../../core/src/model/schema/json-schema.js';
import { schemaParts } from './schema-parts.js';

/** Every text of a schema that people see: of fields, of parts, and of the values that they know. */
export function descriptionsIn(schema: JsonSchema): readonly string[] {
  return schemaParts(schema, '').flatMap(({ schema: part }) => [
    ...(part.description === undefined ? [] : [part.description]),
    ...(part['x-known-values'] ?? []).map(({ description }) => description),
  ]);
}
