import type { JsonSchema } from '../../core/src/model/schema/json-schema.js';

/** A schema inside a file. */
export interface SchemaPart {
  /** The file's name, `#` and the JSON pointer. */
  readonly place: string;
  readonly schema: JsonSchema & { readonly propertyNames?: JsonSchema };
  /** How it hangs on its parent. */
  readonly as: 'root' | 'definition' | 'property' | 'items' | 'additionalProperties' | 'propertyNames';
}

/** The file's root and every schema below it. */
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
