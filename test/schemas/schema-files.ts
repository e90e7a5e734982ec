import { readdirSync, readFileSync } from 'node:fs';
import type { JsonSchema } from '../../core/src/model/schema/json-schema.js';

const folder = new URL('../../schemas/', import.meta.url);

/** For configuration files of this project: generated, and about no manifest. */
const CONFIG_FILE = 'config-file.schema.json';

/** Every schema file of manifests by its name, which is its `$id` as well. */
export function readSchemas(): ReadonlyMap<string, JsonSchema> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json') && name !== CONFIG_FILE);
  return new Map(names.map((name) => [name, JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as JsonSchema]));
}
