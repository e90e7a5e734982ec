import { childSchema, type SchemaPlace } from '../../model/schema/navigate.js';
import { isJsonObject, type Json, type JsonObject } from '../../yaml/object.js';
import { formatPath, type Path } from '../../yaml/path.js';

/**
 * The paths at which two objects differ, sorted: of lists and texts the field itself, of objects the members. A member that only
 * the first one has does not count if it is the default.
 */
export function differingFields(
  deployed: JsonObject,
  written: JsonObject,
  schema: SchemaPlace | undefined,
): readonly string[] {
  const paths: string[] = [];
  compare(deployed, written, schema, []);
  return paths.toSorted();

  function compare(one: Json | undefined, other: Json | undefined, at: SchemaPlace | undefined, path: Path): void {
    if (isEmpty(one) && isEmpty(other)) return;
    if (isJsonObject(one) && isJsonObject(other)) {
      for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
        const inner = at && childSchema(at, key);
        // the name of a field that nobody knows may be a credential that slipped there
        if (at && !inner) compareWhole(one[key], other[key], path);
        else compare(one[key], other[key], inner, [...path, key]);
      }
      return;
    }
    if (other === undefined && isSame(one, defaultOf(at))) return;
    compareWhole(one, other, path);
  }

  function compareWhole(one: Json | undefined, other: Json | undefined, path: Path): void {
    const shown = formatPath(path);
    if (!isSame(one, other) && !paths.includes(shown)) paths.push(shown);
  }
}

function defaultOf(schema: SchemaPlace | undefined): Json | undefined {
  // beside a reference, the field's own counts
  return (schema?.own.default ?? schema?.resolved.default) as Json | undefined;
}

/** An empty object says as little as none. */
function isEmpty(value: Json | undefined): boolean {
  return value === undefined || value === null || (isJsonObject(value) && Object.values(value).every(isEmpty));
}

function isSame(one: Json | undefined, other: Json | undefined): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

/** The order of members means nothing; null counts as missing. */
function sorted(value: Json | undefined): Json | undefined {
  if (Array.isArray(value)) return (value as readonly Json[]).map((item) => sorted(item) ?? null);
  if (!isJsonObject(value)) return value;
  const members = Object.entries(value).filter(([, member]) => member !== null);
  return Object.fromEntries(
    members.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, member]) => [key, sorted(member) ?? null]),
  );
}
