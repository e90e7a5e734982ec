import { findKind } from '../../model/kinds.js';
import { childSchema, schemaPlace } from '../../model/schema/navigate.js';
import type { Path } from '../../yaml/path.js';
import type { RuleContext } from './rule.js';

/** The known values of a field, from the schema of the object's kind. */
export function knownValues({ apiVersion, kind }: RuleContext, path: Path): readonly string[] {
  const schema = findKind(apiVersion, kind)?.schema;
  let at = schema && schemaPlace(schema, schema);
  for (const step of path) at = at && childSchema(at, step);
  const known = at?.own['x-known-values'] ?? at?.resolved['x-known-values'] ?? [];
  return known.map(({ value }) => value);
}
