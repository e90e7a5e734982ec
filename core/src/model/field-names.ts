import { KINDS } from './kinds.js';
import type { JsonSchema } from './schema/json-schema.js';
import { schemaPlace } from './schema/navigate.js';

/** The names of the fields in the schemas of all kinds. */
export interface FieldNames {
  readonly all: ReadonlySet<string>;
  /** The fields that hold a credential in at least one kind. */
  readonly credentials: ReadonlySet<string>;
}

let names: FieldNames | undefined;

export function fieldNames(): FieldNames {
  names ??= collect();
  return names;
}

function collect(): FieldNames {
  const all = new Set<string>();
  const credentials = new Set<string>();
  const seen = new Set<JsonSchema>();
  const walk = (schema: JsonSchema, file: JsonSchema): void => {
    const place = schemaPlace(schema, file);
    if (seen.has(place.resolved)) return;
    seen.add(place.resolved);
    const { properties = {}, items, additionalProperties } = place.resolved;
    for (const [name, field] of Object.entries(properties)) {
      all.add(name);
      if (/credential$/i.test(schemaPlace(field, place.file).resolved['x-role'] ?? '')) credentials.add(name);
      walk(field, place.file);
    }
    if (items) walk(items, place.file);
    if (typeof additionalProperties === 'object') walk(additionalProperties, place.file);
  };
  for (const { schema } of KINDS) walk(schema, schema);
  return { all, credentials };
}
