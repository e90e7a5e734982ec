import { describe, expect, it } from 'vitest';
import type { Role } from '../../core/src/checks/lint/rule.js';
import { compareVersions, NEWEST_VERSION, parseManagerVersion } from '../../core/src/model/release/manager-version.js';
import type { JsonSchema } from '../../core/src/model/schema/json-schema.js';
import { readSchemas } from './schema-files.js';
import { type SchemaPart, schemaParts } from './schema-parts.js';

const ROLES: Readonly<Record<Role, true>> = {
  alertSelector: true,
  configSelector: true,
  requirement: true,
  credential: true,
  flatCredential: true,
  dingtalkReceiver: true,
  dingtalkConfig: true,
  chatbot: true,
  conversation: true,
  dingtalkOptions: true,
  goDuration: true,
  nanoseconds: true,
  schedule: true,
  silence: true,
  time: true,
  routerReceivers: true,
};

const schemas = readSchemas();
const parts = [...schemas].flatMap(([name, schema]) => schemaParts(schema, `${name}#`));

/** Resolves a `$ref`. Throws when its target is missing. */
function follow(part: SchemaPart): JsonSchema {
  return target(part).schema;
}

function target({ schema, place }: SchemaPart): SchemaPart {
  const [file = '', pointer = ''] = schema.$ref?.split('#') ?? [];
  const home = file === '' ? place.slice(0, place.indexOf('#')) : file;
  const definition = parts.find((part) => part.place === `${home}#${pointer}`);
  if (!definition) throw new Error(`${place}: ${schema.$ref} leads nowhere`);
  return definition;
}

function descriptionOf(part: SchemaPart): string | undefined {
  const { description, $ref } = part.schema;
  return description ?? ($ref === undefined ? undefined : descriptionOf(target(part)));
}

const describedParts = parts.filter(({ as }) => as === 'property' || as === 'definition' || as === 'root');
const references = parts.filter(({ schema }) => schema.$ref !== undefined);
const placesWhere = (test: (part: SchemaPart) => boolean) => parts.filter(test).map(({ place }) => place);

describe('the schemas', () => {
  it('are named by their $id', () => {
    expect([...schemas].filter(([name, { $id }]) => $id !== name)).toEqual([]);
  });

  it('describe every field and part in a sentence', () => {
    const isSentence = (text: string | undefined) => text !== undefined && text.length >= 12 && /[.)]$/.test(text);
    const described = (part: SchemaPart) => isSentence(descriptionOf(part));
    expect(describedParts.length).toBeGreaterThan(500);
    expect(describedParts.filter((part) => !described(part)).map(({ place }) => place)).toEqual([]);
  });

  it('refer only to existing definitions, and have no unused ones', () => {
    const used = new Set(references.map(follow));
    const definitions = parts.filter(({ as }) => as === 'definition');
    expect(definitions.filter(({ schema }) => !used.has(schema)).map(({ place }) => place)).toEqual([]);
  });

  it('have the version of the notification manager that introduced a field', () => {
    const since = parts.flatMap(({ schema }) => schema['x-since'] ?? []);
    expect(since.length).toBeGreaterThan(15);
    const milestone = compareVersions.bind(undefined, NEWEST_VERSION);
    expect(
      since.map((text) => parseManagerVersion(text)).filter((version) => !version || milestone(version) <= 0),
    ).toEqual([]);
  });

  it('reject unknown fields unless they declare otherwise', () => {
    expect(placesWhere(({ schema }) => schema.type === 'object' && schema.additionalProperties === undefined)).toEqual(
      [],
    );
  });

  it('leave values open where the cluster does', () => {
    expect(placesWhere(({ schema }) => 'enum' in schema || 'const' in schema)).toEqual([]);
  });

  it('require only their own fields', () => {
    const unknown = ({ schema: { required = [], properties = {} } }: SchemaPart) =>
      required.some((name) => !Object.hasOwn(properties, name));
    expect(placesWhere(unknown)).toEqual([]);
  });
});

describe('roles', () => {
  // fields of routing tests that take names are for completion, not for rules
  const withRole = parts.filter(({ schema: { 'x-role': role } }) => role !== undefined && role !== 'named');

  it('are on definitions', () => {
    expect(withRole.filter(({ as }) => as !== 'definition').map(({ place }) => place)).toEqual([]);
  });

  it('are exactly those that rules use', () => {
    expect([...new Set(withRole.map(({ schema }) => schema['x-role']))].sort()).toEqual(Object.keys(ROLES).sort());
  });

  it.each([
    ['receiver', 'dingtalk/properties/alertSelector', 'alertSelector'],
    ['receiver', 'dingtalk/properties/dingtalkConfigSelector', 'configSelector'],
    ['receiver', 'chatbot/properties/webhook', 'credential'],
    ['receiver', 'telegram/properties/alertSelector', 'alertSelector'],
    ['router', 'receivers/properties/selector', 'alertSelector'],
    ['config', 'conversation/properties/appsecret', 'credential'],
    ['notification-manager', 'receivers/properties/tenantReceiverSelector', 'configSelector'],
    ['notification-manager', 'historyWebhook/properties/alertSelector', 'configSelector'],
    ['notification-manager', 'options/properties/dingtalk', 'dingtalkOptions'],
  ])('%s: %s is a %s', (file, pointer, role) => {
    const part = references.find(({ place }) => place === `${file}.schema.json#/definitions/${pointer}`);
    expect(part && follow(part)['x-role']).toBe(role);
  });
});

describe('known values', () => {
  const withValues = parts.filter(({ schema }) => schema['x-known-values'] !== undefined);

  it('have unique values and descriptions', () => {
    const faulty = withValues.filter(({ schema }) => {
      const known = schema['x-known-values'] ?? [];
      const values = new Set(known.map(({ value }) => value));
      return (
        values.size !== known.length || known.length === 0 || known.some(({ description }) => description.length < 3)
      );
    });
    expect(faulty.map(({ place }) => place)).toEqual([]);
  });

  it('are on texts', () => {
    const typeOf = (part: SchemaPart) => (part.schema.$ref === undefined ? part.schema : follow(part)).type;
    expect(withValues.filter((part) => typeOf(part) !== 'string').map(({ place }) => place)).toEqual([]);
  });

  it('name the same alert labels for a condition as for matchLabels', () => {
    const { requirement, alertLabels } = schemas.get('common.schema.json')?.definitions ?? {};
    const labels = Object.entries(alertLabels?.properties ?? {});
    expect(labels.length).toBeGreaterThan(20);
    expect(requirement?.properties?.key?.['x-known-values']).toEqual(
      labels.map(([value, { description }]) => ({ value, description })),
    );
  });
});
