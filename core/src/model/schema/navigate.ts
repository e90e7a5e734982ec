import commonSchema from '../../../../schemas/common.schema.json' with { type: 'json' };
import podSchema from '../../../../schemas/pod.schema.json' with { type: 'json' };
import type { JsonSchema, KnownValue } from './json-schema.js';

const SHARED: Readonly<Record<string, JsonSchema>> = {
  'common.schema.json': commonSchema as JsonSchema,
  'pod.schema.json': podSchema as JsonSchema,
};

/**
 * A schema and its file, which `#/definitions/…` is relative to. `own` may be only a `$ref`, with or without its own
 * description; `resolved` is the final target of the reference, and `file` contains it.
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
    // Without a description, prefer the description of the next reference.
    if (target.$ref !== undefined && own.description === undefined) own = target;
    resolved = target;
  }
  return { own, resolved, file: home };
}

/** The schema of a member (string key) or of a list's items (numeric key). */
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

/** The description of a field itself, otherwise of the definition that it refers to. */
export function descriptionOf({ own, resolved }: SchemaPlace): string | undefined {
  return own.description ?? resolved.description;
}

/** The first version of the notification manager with a field; undefined: all versions that serve the kind. */
export function sinceOf({ own, resolved }: SchemaPlace): string | undefined {
  return own['x-since'] ?? resolved['x-since'];
}

/** The known values of a well-known alert label. */
export function knownLabelValues(label: string): readonly KnownValue[] {
  const labels = SHARED['common.schema.json']?.definitions?.alertLabels?.properties;
  return ownMember(labels, label)?.['x-known-values'] ?? [];
}

const LABELS: ReadonlySet<string> = new Set(
  Object.keys(SHARED['common.schema.json']?.definitions?.alertLabels?.properties ?? {}),
);

/** The well-known alert labels. */
export function knownLabels(): ReadonlySet<string> {
  return LABELS;
}
