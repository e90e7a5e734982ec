import { isJsonObject, type Json, textOf } from '../../yaml/object.js';
import type { LabelSelector, Requirement } from '../selector/selector.js';

/** Reads an unchecked selector and omits values of a wrong type. Undefined when it is null, missing or not a mapping. */
export function readSelector(value: Json | undefined): LabelSelector | undefined {
  if (!isJsonObject(value)) return undefined;
  const { matchLabels, matchExpressions } = value;
  return {
    ...(isJsonObject(matchLabels) && {
      matchLabels: Object.fromEntries(Object.entries(matchLabels).filter(isTextEntry)),
    }),
    ...(Array.isArray(matchExpressions) && {
      matchExpressions: (matchExpressions as readonly Json[]).map(readRequirement),
    }),
  };
}

function readRequirement(value: Json): Requirement {
  const { key, operator, values, regexValue } = isJsonObject(value) ? value : {};
  return {
    key: textOf(key),
    operator: textOf(operator),
    ...(Array.isArray(values) && { values: (values as readonly Json[]).map(textOf) }),
    ...(typeof regexValue === 'string' && { regexValue }),
  };
}

function isTextEntry(entry: [string, Json]): entry is [string, string] {
  return typeof entry[1] === 'string';
}
