import managerValuesSchema from '../../../../schemas/manager-values.schema.json' with { type: 'json' };
import { SERVED_VERSION } from '../kind-names.js';
import { findKind } from '../kinds.js';
import { parseManagerVersion } from '../release/manager-version.js';
import type { Release } from '../release/release.js';
import { existsIn } from '../release/version-range.js';
import type { JsonSchema } from '../schema/json-schema.js';
import { childSchema, type SchemaPlace, schemaPlace, sinceOf } from '../schema/navigate.js';

/** The fields of a NotificationManager, of which the chart passes some on. */
export function managerFields(): readonly string[] {
  const info = findKind(SERVED_VERSION, 'NotificationManager');
  const spec = info && childSchema(schemaPlace(info.schema, info.schema), 'spec');
  return Object.keys(spec?.resolved.properties ?? {});
}

/** The schema of the values of which the chart makes a NotificationManager. */
export function valuesSchema(): SchemaPlace {
  const schema: JsonSchema = managerValuesSchema;
  return schemaPlace(schema, schema);
}

/** Whether a release has the field that the chart makes of a value. */
export function hasField(release: Release, key: string): boolean {
  const field = childSchema(valuesSchema(), key);
  const since = field && parseManagerVersion(sinceOf(field) ?? '');
  return !since || existsIn(release, { since });
}
