import type { LabelSelector, Requirement } from './selector.js';

/**
 * A selector from a manifest's value. Null members count as left out, as in the cluster. A member of a wrong type, which
 * the cluster refuses, is read as empty, so that the indices of `matchExpressions` stay.
 * Undefined when the value is no mapping: there is no selector then.
 */
export function readSelector(value: unknown): LabelSelector | undefined {
  if (!isRecord(value)) return undefined;
  const { matchLabels, matchExpressions } = value;
  return {
    ...(isRecord(matchLabels) && { matchLabels: readPairs(matchLabels) }),
    ...(Array.isArray(matchExpressions) && { matchExpressions: matchExpressions.map(readRequirement) }),
  };
}

function readRequirement(value: unknown): Requirement {
  const { key, operator, values, regexValue } = isRecord(value) ? value : {};
  return {
    key: readText(key),
    operator: readText(operator),
    ...(Array.isArray(values) && { values: values.map(readText) }),
    ...(typeof regexValue === 'string' && { regexValue }),
  };
}

function readPairs(pairs: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(pairs).map(([key, value]) => [key, readText(value)]));
}

function readText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
