import configFileSchema from '../../../../schemas/config-file.schema.json' with { type: 'json' };
import type { JsonSchema } from '../../model/schema/json-schema.js';

/** The schema of configuration files; read when it is first asked for. */
export function configSchema(): JsonSchema {
  return configFileSchema as JsonSchema;
}
