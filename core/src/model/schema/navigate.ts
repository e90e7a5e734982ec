import commonSchema from '../../../../schemas/common.schema.json' with { type: 'json' };
import podSchema from '../../../../schemas/pod.schema.json' with { type: 'json' };
import type { JsonSchema, KnownValue } from './json-schema.js';

const SHARED: Readonly<Record<string, JsonSchema>> = {
  'common.schema.json': commonSchema as JsonSchema,
  'pod.schema.json': podSchema as JsonSchema,
};

/**
 * A schema in the file that it stands in (which `#/definitions/…` is relative to). `own` may be a mere `$ref`, with or
 * without words of its own; `resolved` is what it refers to in the end, and `file` the file of that.
 */
export interface SchemaPlace {
  readonly own: JsonSchema;
  readonly resolved: JsonSchema;
  readonly file: JsonSchema;
}

export function schemaPlace(written: JsonSchema, file: JsonSchema): SchemaPlace {
  let own = written;
  let resolved = own;
  let home = file;
  while (resolved.$ref !== undefined) {
    const [name = '', pointer = ''] = resolved.$ref.split('#');
    if (name !== '') home = SHARED[name] ?? home;
    const target = home.definitions?.[pointer.slice('/definitions/'.length)];
    if (!target) break;
    // a mere reference to a reference adds nothing to the words of the latter
    if (target.$ref !== undefined && own.description === undefined) own = target;
    resolved = target;
  }
  return { own, resolved, file: home };
}

/** The schema of a member (`key` a string) or of a list's items (`key` a number). */
export function childSchema(parent: SchemaPlace, key: string | number): SchemaPlace | undefined {
  const { properties, additionalProperties, items } = parent.resolved;
  const child =
    typeof key === 'number'
      ? items
      : (ownMember(properties, key) ?? (typeof additionalProperties === 'object' ? additionalProperties : undefined));
  return child && schemaPlace(child, parent.file);
}

function ownMember(properties: JsonSchema['properties'], key: string): JsonSchema | undefined {
  return properties && Object.hasOwn(properties, key) ? properties[key] : undefined;
}

/** What to say of a field: its own words, else those of what it refers to. */
export function descriptionOf({ own, resolved }: SchemaPlace): string | undefined {
  return own.description ?? resolved.description;
}

/** The first version of the notification manager that knows a field; undefined: all that serve the kind. */
export function sinceOf({ own, resolved }: SchemaPlace): string | undefined {
  return own['x-since'] ?? resolved['x-since'];
}

/** The values that a well-known alert label has in practice. */
export function knownLabelValues(label: string): readonly KnownValue[] {
  const labels = SHARED['common.schema.json']?.definitions?.alertLabels?.properties;
  return ownMember(labels, label)?.['x-known-values'] ?? [];
}

const LABELS: ReadonlySet<string> = new Set(
  Object.keys(SHARED['common.schema.json']?.definitions?.alertLabels?.properties ?? {}),
);

/** The labels that alerts have in practice. */
export function knownLabels(): ReadonlySet<string> {
  return LABELS;
}
