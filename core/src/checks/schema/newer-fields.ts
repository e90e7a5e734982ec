import { KINDS, type KindInfo } from '../../model/kinds.js';
import { type ManagerVersion, parseManagerVersion } from '../../model/release/manager-version.js';
import type { Release } from '../../model/release/release.js';
import { existsIn } from '../../model/release/version-range.js';
import type { JsonSchema } from '../../model/schema/json-schema.js';
import { childSchema, type SchemaPlace, schemaPlace, sinceOf } from '../../model/schema/navigate.js';
import { type Place, presentMember } from '../../yaml/place.js';

/** A field that older notification managers do not have. */
export interface NewerField {
  readonly place: Place;
  readonly since: ManagerVersion;
}

/** The paths to the newer fields of a kind, as a tree. There are few, so most of an object is never visited. */
interface FieldTree {
  readonly since: ManagerVersion | undefined;
  readonly below: ReadonlyMap<string, FieldTree>;
}

const FIELD_TREES: ReadonlyMap<KindInfo, FieldTree> = new Map(
  KINDS.map((info) => [info, treeOf(schemaPlace(info.schema, info.schema), [])]),
);

function treeOf(at: SchemaPlace, above: readonly JsonSchema[]): FieldTree {
  const since = parseManagerVersion(sinceOf(at) ?? '');
  const branches = Object.keys(above.includes(at.resolved) ? {} : (at.resolved.properties ?? {})).flatMap((key) => {
    const child = childSchema(at, key);
    const branch = child && treeOf(child, [...above, at.resolved]);
    return branch && (branch.since || branch.below.size > 0) ? [[key, branch] as const] : [];
  });
  return { since, below: new Map(branches) };
}

/** The fields of an object that a release does not have yet, outermost first. */
export function newerFields(info: KindInfo, root: Place, release: Release): readonly NewerField[] {
  const found: NewerField[] = [];
  const follow = (place: Place, { below }: FieldTree): void => {
    for (const [key, tree] of below) {
      const field = presentMember(place, key);
      if (!field) continue;
      if (!tree.since || existsIn(release, { since: tree.since })) follow(field, tree);
      else found.push({ place: field, since: tree.since });
    }
  };
  const tree = FIELD_TREES.get(info);
  if (tree) follow(root, tree);
  return found;
}
