import type { KindInfo } from '../../model/kinds.js';
import { placeAt } from '../../model/read/fields.js';
import { type ManagerVersion, parseManagerVersion } from '../../model/release/manager-version.js';
import type { Release } from '../../model/release/release.js';
import { existsIn } from '../../model/release/version-range.js';
import type { JsonSchema } from '../../model/schema/json-schema.js';
import { childSchema, type SchemaPlace, schemaPlace, sinceOf } from '../../model/schema/navigate.js';
import { items, member, members, type Place, presentMember } from '../../yaml/place.js';

/** What an object contains that a release does not have, outermost first, and lacks that the release requires. */
export interface ReleaseDifferences {
  readonly missing: readonly MissingField[];
  readonly required: readonly { readonly parent: Place; readonly key: string }[];
}

export interface MissingField {
  /** May be null. */
  readonly place: Place;
  /** The first release with the field; undefined where KubeSphere installs a definition without a field of the release. */
  readonly since: ManagerVersion | undefined;
}

/** How the fields of a release differ from those of the newest. There are few, so most of an object is never visited. */
interface Differences {
  readonly missing: ReadonlyMap<string, ManagerVersion>;
  readonly required: readonly string[];
  readonly below: ReadonlyMap<string, Differences>;
  /** In each item of a list, or in each member of a mapping with any keys. */
  readonly each: Differences | undefined;
}

export function releaseDifferences(release: Release, info: KindInfo, root: Place): ReleaseDifferences {
  const missing: MissingField[] = release.missingFields.flatMap(({ kind, path }) => {
    const [field = '', ...parents] = path.split('.').reverse();
    const parent = kind === info.kind ? placeAt(root, ...parents.reverse()) : undefined;
    const place = parent && member(parent, field);
    return place ? [{ place, since: undefined }] : [];
  });
  const required: { parent: Place; key: string }[] = [];
  const follow = (place: Place, differences: Differences): void => {
    for (const [key, since] of differences.missing) {
      const field = member(place, key);
      if (field) missing.push({ place: field, since });
    }
    for (const key of place.node.kind === 'mapping' ? differences.required : [])
      if (!presentMember(place, key)) required.push({ parent: place, key });
    for (const [key, inner] of differences.below) {
      const field = presentMember(place, key);
      if (field) follow(field, inner);
    }
    if (differences.each) for (const child of [...members(place), ...items(place)]) follow(child, differences.each);
  };
  const differences = differencesOf(release, info);
  if (differences) follow(root, differences);
  return { missing, required };
}

const prepared = new WeakMap<Release, Map<KindInfo, Differences | undefined>>();

/** Prepared once for each release. */
function differencesOf(release: Release, info: KindInfo): Differences | undefined {
  const kinds = prepared.get(release) ?? new Map<KindInfo, Differences | undefined>();
  prepared.set(release, kinds);
  if (!kinds.has(info)) kinds.set(info, findDifferences(release, schemaPlace(info.schema, info.schema), new Map()));
  return kinds.get(info);
}

/** @param found of parts that several fields share; a part inside itself adds nothing */
function findDifferences(
  release: Release,
  at: SchemaPlace,
  found: Map<JsonSchema, Differences | undefined>,
): Differences | undefined {
  const { resolved } = at;
  if (found.has(resolved)) return found.get(resolved);
  found.set(resolved, undefined);
  const missing = new Map<string, ManagerVersion>();
  const required: string[] = [];
  const below = new Map<string, Differences>();
  for (const [key, field] of Object.entries(resolved.properties ?? {})) {
    const child = childSchema(at, key);
    const since = child && parseManagerVersion(sinceOf(child) ?? '');
    const before = parseManagerVersion(field['x-required-before'] ?? '');
    if (before && existsIn(release, { before })) required.push(key);
    if (since && !existsIn(release, { since })) missing.set(key, since);
    else {
      const inner = child && findDifferences(release, child, found);
      if (inner) below.set(key, inner);
    }
  }
  const item = eachOf(at);
  const each = item && findDifferences(release, item, found);
  const differences =
    missing.size + required.length + below.size > 0 || each ? { missing, required, below, each } : undefined;
  found.set(resolved, differences);
  return differences;
}

function eachOf(at: SchemaPlace): SchemaPlace | undefined {
  const { items: item, additionalProperties, properties } = at.resolved;
  if (item) return childSchema(at, 0);
  return typeof additionalProperties === 'object' && !properties ? childSchema(at, '') : undefined;
}
