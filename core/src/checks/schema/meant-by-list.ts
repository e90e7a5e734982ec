import type { JsonSchema } from '../../model/schema/json-schema.js';
import { toJson, type YamlNode } from '../../yaml/node.js';
import { isJsonObject, type Json, type JsonObject } from '../../yaml/object.js';

/** A longer list is not rewritten. */
const MAX_SIZE = 1000;

/**
 * What a list means where a mapping belongs, as other tools write it: names of receivers, and matchers of Alertmanager.
 * Undefined for any other list.
 *
 * @param schema of the mapping
 */
export function meantByList(node: YamlNode, schema: JsonSchema | undefined): JsonObject | undefined {
  if (node.kind !== 'sequence' || node.items.length === 0 || node.size > MAX_SIZE) return undefined;
  const read = READERS[schema?.['x-role'] ?? ''];
  return read?.(node.items.map(toJson), schema);
}

const READERS: Readonly<Record<string, (items: readonly Json[], schema?: JsonSchema) => JsonObject | undefined>> = {
  routerReceivers: (items) => {
    const names = items.map((item) => (isJsonObject(item) && hasOnly(item, ['name']) ? item.name : item));
    return names.every((name) => typeof name === 'string') ? { name: names } : undefined;
  },
  alertSelector: (items, schema) => {
    if (!schema?.properties?.matchExpressions) return undefined;
    const conditions = items.map((item) => (isJsonObject(item) ? conditionOf(item) : undefined));
    return conditions.every((condition) => condition !== undefined) ? { matchExpressions: conditions } : undefined;
  },
};

/** A matcher of Alertmanager’s API as a condition, or a condition; undefined when there is no such condition. */
function conditionOf(item: JsonObject): JsonObject | undefined {
  if (typeof item.key === 'string' && hasOnly(item, ['key', 'operator', 'values', 'regexValue'])) return item;
  const { name, value, isRegex = false, isEqual = true } = item;
  if (typeof name !== 'string' || typeof value !== 'string' || !hasOnly(item, ['name', 'value', 'isRegex', 'isEqual']))
    return undefined;
  if (isRegex === false) {
    // a missing label has an empty value there
    if (value === '') return { key: name, operator: isEqual === false ? 'Exists' : 'DoesNotExist' };
    return { key: name, operator: isEqual === false ? 'NotIn' : 'In', values: [value] };
  }
  // Alertmanager matches whole values; nothing here says that an expression must not match
  return isRegex === true && isEqual === true
    ? { key: name, operator: 'Match', regexValue: `^(?:${value})$` }
    : undefined;
}

function hasOnly(object: JsonObject, keys: readonly string[]): boolean {
  return Object.keys(object).every((key) => keys.includes(key));
}
