import { isJsonObject, type Json, textOf } from '../../yaml/object.js';
import type { LabelSelector, Requirement } from '../selector/selector.js';
import { placeholderIn } from '../unknown/placeholder.js';

/**
 * Reads an unchecked selector and omits values of a wrong type. Undefined when it is null, missing or not a mapping. A
 * placeholder in place of a part is a condition of which nothing else is known.
 */
export function readSelector(value: Json | undefined): LabelSelector | undefined {
  if (isPlaceholder(value)) return { matchExpressions: [unknownCondition(value)] };
  if (!isJsonObject(value)) return undefined;
  const { matchLabels, matchExpressions } = value;
  return {
    ...(isPlaceholder(matchLabels) && { matchLabels: { [matchLabels]: '' } }),
    ...(isJsonObject(matchLabels) && {
      matchLabels: Object.fromEntries(Object.entries(matchLabels).filter(isTextEntry)),
    }),
    ...(isPlaceholder(matchExpressions) && { matchExpressions: [unknownCondition(matchExpressions)] }),
    ...(Array.isArray(matchExpressions) && {
      matchExpressions: (matchExpressions as readonly Json[]).map(readRequirement),
    }),
  };
}

function isPlaceholder(value: Json | undefined): value is string {
  return typeof value === 'string' && placeholderIn(value) !== undefined;
}

function unknownCondition(placeholder: string): Requirement {
  return { key: placeholder, operator: placeholder };
}

function readRequirement(value: Json): Requirement {
  if (isPlaceholder(value)) return unknownCondition(value);
  const { key, operator, values, regexValue } = isJsonObject(value) ? value : {};
  return {
    key: textOf(key),
    operator: textOf(operator),
    ...(isPlaceholder(values) && { values: [values] }),
    ...(Array.isArray(values) && { values: (values as readonly Json[]).map(textOf) }),
    ...(typeof regexValue === 'string' && { regexValue }),
  };
}

function isTextEntry(entry: [string, Json]): entry is [string, string] {
  return typeof entry[1] === 'string';
}
