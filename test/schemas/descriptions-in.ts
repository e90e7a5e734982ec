import type { JsonSchema } from '../../core/src/model/schema/json-schema.js';
import { schemaParts } from './schema-parts.js';

/** All visible texts of a schema: of fields, of parts, and of their known values. */
export function descriptionsIn(schema: JsonSchema): readonly string[] {
  return schemaParts(schema, '').flatMap(({ schema: part }) => [
    ...(part.description === undefined ? [] : [part.description]),
    ...(part['x-known-values'] ?? []).map(({ description }) => description),
  ]);
}
