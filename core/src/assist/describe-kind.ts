import { configSchema } from '../checks/config/config-schema.js';
import { EXPECTATIONS_SCHEMA } from '../checks/expectations/expectations-schema.js';
import { servesKind } from '../model/kind-names.js';
import { KINDS, type KindInfo } from '../model/kinds.js';
import { type ManagerVersion, parseManagerVersion } from '../model/release/manager-version.js';
import type { Release } from '../model/release/release.js';
import { existsIn, rangeOfReleases, type VersionRange } from '../model/release/version-range.js';
import type { JsonSchema, KnownValue } from '../model/schema/json-schema.js';
import { childSchema, descriptionOf, type SchemaPlace, schemaPlace, sinceOf } from '../model/schema/navigate.js';
import { documented } from '../text/documentation-for.js';
import type { Translations } from '../text/phrase.js';

/** The files that are no objects of a cluster, by the names under which they are described. */
const FILES: Readonly<Record<string, () => JsonSchema>> = {
  RoutingTest: () => EXPECTATIONS_SCHEMA.schema,
  Configuration: configSchema,
};

/** What can be described: the kinds of objects, and two kinds of files. */
export const DESCRIBED_KINDS: readonly string[] = [...new Set(KINDS.map(({ kind }) => kind)), ...Object.keys(FILES)];

export interface DescribedField {
  /** From the object, such as `spec.dingtalk.chatbot.keywords`; items of lists are `[]`, members with any key `<key>`. */
  readonly path: string;
  /** The types of JSON Schema that the field takes. An empty list allows any type. */
  readonly types: readonly string[];
  /** Whether the cluster rejects its object without the field. */
  readonly required: boolean;
  readonly description: string | undefined;
  /** Whether the release has the field. */
  readonly available: boolean;
  /** The first release with the field; undefined: all that have the kind. */
  readonly since: ManagerVersion | undefined;
  /** The values that the cluster accepts. An empty list allows any value. */
  readonly allowed: readonly unknown[];
  /** The values with a meaning, although the cluster accepts any. */
  readonly known: readonly KnownValue[];
  readonly default?: unknown;
  readonly examples: readonly unknown[];
  /** Whether it has fields of its own, listed or not. */
  readonly isParent: boolean;
}

export interface DescribedKind {
  readonly kind: string;
  /** Undefined for files. */
  readonly apiVersion: string | undefined;
  /** All versions of the API with the kind. */
  readonly apiVersions: readonly string[];
  readonly description: string | undefined;
  /** Whether the release serves the version and kind, and which releases do. */
  readonly isServed: boolean;
  readonly served: VersionRange;
  /** The outermost first. */
  readonly fields: readonly DescribedField[];
  /** How many fields are not listed, as far as they were counted. */
  readonly omitted: number;
}

export interface DescribeOptions {
  /** Such as `notification.kubesphere.io/v2beta2`, or its last part; default: the newest that the release serves. */
  readonly apiVersion?: string | undefined;
  readonly release: Release;
  /** Only what is below a field, such as `spec.dingtalk`; default: everything. */
  readonly path?: string | undefined;
  /** How many fields are listed. */
  readonly most: number;
  /** Default: English. */
  readonly documentation?: Translations;
}

/** Why nothing can be described, and the names that can be. */
export type Undescribed =
  | { readonly problem: 'kind'; readonly known: readonly string[] }
  | { readonly problem: 'apiVersion'; readonly known: readonly string[] }
  | { readonly problem: 'path'; readonly missing: string; readonly known: readonly string[] };

/** What a kind takes in a release: its fields with their documentation, from the schemas. */
export function describeKind(kind: string, options: DescribeOptions): DescribedKind | Undescribed {
  const { apiVersion, release, documentation = {} } = options;
  const file = Object.hasOwn(FILES, kind) ? FILES[kind]?.() : undefined;
  if (file) {
    const place = schemaPlace(file, file);
    return describePlace(place, { ...options, kind, info: undefined, versions: [], documentation });
  }
  const all = KINDS.filter((info) => info.kind === kind);
  if (all.length === 0) return { problem: 'kind', known: DESCRIBED_KINDS };
  const versions = all.map((info) => info.apiVersion);
  const info = apiVersion
    ? all.find((each) => each.apiVersion === apiVersion || each.apiVersion.endsWith(`/${apiVersion}`))
    : (all.find((each) => servesKind(release, each)) ?? all[0]);
  if (!info) return { problem: 'apiVersion', known: versions };
  return describePlace(schemaPlace(info.schema, info.schema), { ...options, kind, info, versions, documentation });
}

interface PlaceOptions extends DescribeOptions {
  readonly kind: string;
  readonly info: KindInfo | undefined;
  readonly versions: readonly string[];
  readonly documentation: Translations;
}

function describePlace(root: SchemaPlace, options: PlaceOptions): DescribedKind | Undescribed {
  const { kind, info, versions, release, path = '', most, documentation } = options;
  const start = follow(root, path);
  if ('problem' in start) return start;
  const { fields, omitted } = listFields(start, options, most);
  const described = descriptionOf(start.place);
  return {
    kind,
    apiVersion: info?.apiVersion,
    apiVersions: versions,
    description: described && documented(described, documentation),
    isServed: !info || servesKind(release, info),
    served: info ? rangeOfReleases((each) => servesKind(each, info)) : {},
    fields,
    omitted,
  };
}

interface Start {
  readonly place: SchemaPlace;
  readonly path: string;
}

const ITEM = '[]';
const ANY_KEY = '<key>';

/** The schema at a path. `[]` may be left out, and a member with any key may have a name of its own. */
function follow(root: SchemaPlace, path: string): Start | Extract<Undescribed, { problem: 'path' }> {
  let place = root;
  let at = '';
  for (const step of path
    .replace(/\[\d*\]/g, '')
    .split('.')
    .filter(Boolean)) {
    for (let item = childSchema(place, 0); item; item = childSchema(place, 0)) {
      place = item;
      at += ITEM;
    }
    const next = childSchema(place, step);
    if (!next) return { problem: 'path', missing: at === '' ? step : `${at}.${step}`, known: namesIn(place) };
    at = join(at, hasProperty(place, step) ? step : ANY_KEY);
    place = next;
  }
  return { place, path: at };
}

function namesIn({ resolved }: SchemaPlace): readonly string[] {
  return Object.keys(resolved.properties ?? {});
}

function hasProperty({ resolved }: SchemaPlace, key: string): boolean {
  return resolved.properties !== undefined && Object.hasOwn(resolved.properties, key);
}

function join(path: string, step: string): string {
  return path === '' ? step : `${path}.${step}`;
}

interface Waiting extends Start {
  /** The schemas around it: what contains itself is not repeated. */
  readonly around: ReadonlySet<JsonSchema>;
}

/** The fields below a place, the outermost first, so that a limit cuts details. */
function listFields(
  start: Start,
  options: PlaceOptions,
  most: number,
): { readonly fields: readonly DescribedField[]; readonly omitted: number } {
  const fields: DescribedField[] = [];
  let omitted = 0;
  const waiting: Waiting[] = [{ ...start, around: new Set() }];
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { place, path, around } = containerIn(next);
    if (around.has(place.resolved)) continue;
    const inside = new Set([...around, place.resolved]);
    for (const [step, child] of childrenOf(place)) {
      const field = describeField(place, step, { place: child, path: join(path, step) }, options);
      if (fields.length < most) {
        fields.push(field);
        // what a release does not have takes nothing
        if (field.available) waiting.push({ place: child, path: field.path, around: inside });
      } else omitted++;
    }
  }
  return { fields, omitted };
}

/** The items of lists, which have no names. */
function containerIn({ place, path, around }: Waiting): Waiting {
  const item = childSchema(place, 0);
  return item ? containerIn({ place: item, path: path + ITEM, around }) : { place, path, around };
}

function childrenOf(place: SchemaPlace): readonly (readonly [step: string, child: SchemaPlace])[] {
  const { properties, additionalProperties } = place.resolved;
  const named = namesIn(place).flatMap((key) => {
    const child = childSchema(place, key);
    return child ? [[key, child] as const] : [];
  });
  if (properties || typeof additionalProperties !== 'object') return named;
  const any = childSchema(place, ANY_KEY);
  return any ? [[ANY_KEY, any]] : [];
}

function describeField(
  parent: SchemaPlace,
  step: string,
  { place, path }: Start,
  { kind, release, documentation }: PlaceOptions,
): DescribedField {
  const { own, resolved } = place;
  const written = descriptionOf(place);
  const since = parseManagerVersion(sinceOf(place) ?? '');
  const before = parseManagerVersion(parent.resolved.properties?.[step]?.['x-required-before'] ?? '');
  const isMissing = release.missingFields.some((field) => field.kind === kind && field.path === path);
  const known = own['x-known-values'] ?? resolved['x-known-values'] ?? [];
  const fallback = own.default ?? resolved.default;
  return {
    path,
    types: [resolved.type ?? []].flat(),
    required:
      (parent.resolved.required?.includes(step) ?? false) || (before !== undefined && existsIn(release, { before })),
    description: written && documented(written, documentation),
    available: !isMissing && (since === undefined || existsIn(release, { since })),
    since,
    allowed: own.enum ?? resolved.enum ?? [],
    known: known.map(({ value, description }) => ({ value, description: documented(description, documentation) })),
    ...(fallback !== undefined && { default: fallback }),
    examples: own.examples ?? resolved.examples ?? [],
    isParent: childrenOf(containerIn({ place, path, around: new Set() }).place).length > 0,
  };
}
