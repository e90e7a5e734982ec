import commonSchema from '../../../../schemas/common.schema.json' with { type: 'json' };
import configSchema from '../../../../schemas/config.schema.json' with { type: 'json' };
import notificationManagerSchema from '../../../../schemas/notification-manager.schema.json' with { type: 'json' };
import podSchema from '../../../../schemas/pod.schema.json' with { type: 'json' };
import receiverSchema from '../../../../schemas/receiver.schema.json' with { type: 'json' };
import v2beta1Schema from '../../../../schemas/v2beta1.schema.json' with { type: 'json' };
import type { JsonSchema, KnownValue } from './json-schema.js';

/**
 * The schemas that others refer to: shared parts, and the kinds of `v2beta2`, whose fields those of `v2beta1` share. Each
 * is read only when it is asked for, because the bundles load them late.
 */
const SHARED: Readonly<Record<string, () => unknown>> = {
  'common.schema.json': () => commonSchema,
  'config.schema.json': () => configSchema,
  'notification-manager.schema.json': () => notificationManagerSchema,
  'pod.schema.json': () => podSchema,
  'receiver.schema.json': () => receiverSchema,
  'v2beta1.schema.json': () => v2beta1Schema,
};

function sharedSchema(file: string): JsonSchema | undefined {
  return SHARED[file]?.() as JsonSchema | undefined;
}

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
    if (name !== '') home = sharedSchema(name) ?? home;
    const target = schemaAt(home, pointer);
    if (!target) break;
    // Without a description, prefer the description of the next reference.
    if (target.$ref !== undefined && own.description === undefined) own = target;
    resolved = target;
  }
  return { own, resolved, file: home };
}

/** The part of a schema at a pointer such as `/definitions/chatbot/properties/webhook`; names need no escapes. */
function schemaAt(file: JsonSchema, pointer: string): JsonSchema | undefined {
  const [, ...steps] = pointer.split('/');
  let part: unknown = file;
  for (const step of steps) part = isRecord(part) && Object.hasOwn(part, step) ? part[step] : undefined;
  return isRecord(part) ? part : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
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

/** The well-known alert labels, with their schemas. */
function labelSchemas(): Readonly<Record<string, JsonSchema>> | undefined {
  return sharedSchema('common.schema.json')?.definitions?.alertLabels?.properties;
}

/** The known values of a well-known alert label. */
export function knownLabelValues(label: string): readonly KnownValue[] {
  return ownMember(labelSchemas(), label)?.['x-known-values'] ?? [];
}

let labels: ReadonlySet<string> | undefined;

/** The well-known alert labels. */
export function knownLabels(): ReadonlySet<string> {
  labels ??= new Set(Object.keys(labelSchemas() ?? {}));
  return labels;
}
