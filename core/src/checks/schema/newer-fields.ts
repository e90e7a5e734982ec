import { KINDS, type KindInfo } from '../../model/kinds.js';
import type { JsonSchema } from '../../model/schema/json-schema.js';
import { childSchema, type SchemaPlace, schemaPlace, sinceOf } from '../../model/schema/navigate.js';
import { compareVersions, type ManagerVersion, parseManagerVersion } from '../../model/version/manager-version.js';
import { type Place, presentMember } from '../../yaml/place.js';

/** A field that older notification managers do not know. */
export interface NewerField {
  readonly place: Place;
  readonly since: ManagerVersion;
}

/** The fields of a kind that came later, as a tree of the ways to them: few, so that most of an object is not looked at. */
interface Way {
  readonly since: ManagerVersion | undefined;
  readonly below: ReadonlyMap<string, Way>;
}

const WAYS: ReadonlyMap<KindInfo, Way> = new Map(
  KINDS.map((info) => [info, wayTo(schemaPlace(info.schema, info.schema), undefined, [])]),
);

/** @param outer the version that what is around it came with: what is no newer has nothing to add */
function wayTo(at: SchemaPlace, outer: ManagerVersion | undefined, above: readonly JsonSchema[]): Way {
  const own = parseManagerVersion(sinceOf(at) ?? '');
  const since = own && (!outer || compareVersions(own, outer) > 0) ? own : undefined;
  const ways = Object.keys(above.includes(at.resolved) ? {} : (at.resolved.properties ?? {})).flatMap((key) => {
    const child = childSchema(at, key);
    const way = child && wayTo(child, since ?? outer, [...above, at.resolved]);
    return way && (way.since || way.below.size > 0) ? [[key, way] as const] : [];
  });
  return { since, below: new Map(ways) };
}

/** The fields of an object that are newer than the version of its API, outermost first. */
export function newerFields(info: KindInfo, root: Place): readonly NewerField[] {
  const found: NewerField[] = [];
  const follow = (place: Place, { below }: Way): void => {
    for (const [key, way] of below) {
      const field = presentMember(place, key);
      if (!field) continue;
      if (way.since) found.push({ place: field, since: way.since });
      follow(field, way);
    }
  };
  const ways = WAYS.get(info);
  if (ways) follow(root, ways);
  return found;
}
