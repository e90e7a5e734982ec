import { KINDS } from './kinds.js';
import type { JsonSchema } from './schema/json-schema.js';
import { schemaPlace } from './schema/navigate.js';

/** The names of the fields in the schemas of all kinds. */
export interface FieldNames {
  readonly all: ReadonlySet<string>;
  /** The fields that hold a credential in at least one kind. */
  readonly credentials: ReadonlySet<string>;
  /** The fields that have such a field somewhere below them. Their own value is never a text or a list. */
  readonly aboveCredentials: ReadonlySet<string>;
}

let names: FieldNames | undefined;

export function fieldNames(): FieldNames {
  names ??= collect();
  return names;
}

function collect(): FieldNames {
  const all = new Set<string>();
  const credentials = new Set<string>();
  const aboveCredentials = new Set<string>();
  const seen = new Map<JsonSchema, boolean>();
  /** @returns whether a credential is below */
  const walk = (schema: JsonSchema, file: JsonSchema): boolean => {
    const place = schemaPlace(schema, file);
    const known = seen.get(place.resolved);
    if (known !== undefined) return known;
    seen.set(place.resolved, false);
    const { properties = {}, items, additionalProperties } = place.resolved;
    let isAbove = false;
    for (const [name, field] of Object.entries(properties)) {
      all.add(name);
      const isCredential = /credential$/i.test(schemaPlace(field, place.file).resolved['x-role'] ?? '');
      const isFieldAbove = walk(field, place.file);
      if (isCredential) credentials.add(name);
      else if (isFieldAbove) aboveCredentials.add(name);
      isAbove ||= isCredential || isFieldAbove;
    }
    if (items && walk(items, place.file)) isAbove = true;
    if (typeof additionalProperties === 'object' && walk(additionalProperties, place.file)) isAbove = true;
    seen.set(place.resolved, isAbove);
    return isAbove;
  };
  for (const { schema } of KINDS) walk(schema, schema);
  return { all, credentials, aboveCredentials };
}
