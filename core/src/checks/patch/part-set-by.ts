import type { KindInfo } from '../../model/kinds.js';
import { type JsonOperation, partOfObject, setsValue } from '../../model/patch/json-patch.js';
import { childSchema, schemaPlace } from '../../model/schema/navigate.js';
import type { YamlNode } from '../../yaml/node.js';

/** What an operation sets in an object of a kind, in the fields around it; undefined: nothing. */
export function partSetBy(operation: JsonOperation, info: KindInfo): YamlNode | undefined {
  const { apiVersion, kind } = info;
  return setsValue(operation)
    ? partOfObject(operation, { apiVersion, kind }, (steps) => isList(info, steps))
    : undefined;
}

function isList({ schema }: KindInfo, steps: readonly string[]): boolean {
  let at = schemaPlace(schema, schema);
  for (const step of steps) {
    const next = childSchema(at, at.resolved.items ? 0 : step);
    if (!next) return false;
    at = next;
  }
  return at.resolved.items !== undefined;
}
