import { readdirSync, readFileSync } from 'node:fs';
import type { JsonSchema } from '../../core/src/model/schema/json-schema.js';

const folder = new URL('../../schemas/', import.meta.url);

/** The schema of this project’s configuration files, which are not manifests; the rules in it are generated. */
const CONFIG_FILE = 'config-file.schema.json';

/** All schema files of manifests, by their name, which is also their `$id`. */
export function readSchemas(): ReadonlyMap<string, JsonSchema> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json') && name !== CONFIG_FILE);
  return new Map(names.map((name) => [name, readSchema(name)]));
}

/** The schema of configuration files. */
export function readConfigFileSchema(): JsonSchema {
  return readSchema(CONFIG_FILE);
}

function readSchema(name: string): JsonSchema {
  return JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as JsonSchema;
}
