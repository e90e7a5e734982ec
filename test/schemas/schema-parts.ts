import type { JsonSchema } from '../../core/src/model/schema/json-schema.js';

/** A schema inside a file. */
export interface SchemaPart {
  /** The file name, `#` and the JSON pointer. */
  readonly place: string;
  readonly schema: JsonSchema & { readonly propertyNames?: JsonSchema };
  /** The keyword of the parent that contains it. */
  readonly as: 'root' | 'definition' | 'property' | 'items' | 'additionalProperties' | 'propertyNames';
}

/** The root schema of a file and all schemas inside it. */
export function schemaParts(
  schema: SchemaPart['schema'],
  place: string,
  as: SchemaPart['as'] = 'root',
): readonly SchemaPart[] {
  const { definitions = {}, properties = {}, items, additionalProperties, propertyNames } = schema;
  const below = (part: JsonSchema | boolean | undefined, name: SchemaPart['as']) =>
    typeof part === 'object' ? schemaParts(part, `${place}/${name}`, name) : [];
  return [
    { place, schema, as },
    ...Object.entries(definitions).flatMap(([name, part]) =>
      schemaParts(part, `${place}/definitions/${name}`, 'definition'),
    ),
    ...Object.entries(properties).flatMap(([name, part]) =>
      schemaParts(part, `${place}/properties/${name}`, 'property'),
    ),
    ...below(items, 'items'),
    ...below(additionalProperties, 'additionalProperties'),
    ...below(propertyNames, 'propertyNames'),
  ];
}
