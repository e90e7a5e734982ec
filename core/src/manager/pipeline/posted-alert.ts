import { parseKubernetesTime } from '../../go/time/parse-kubernetes-time.js';
import type { TextMap } from '../../model/facts.js';
import { isJsonObject } from '../../yaml/object.js';

/** Whether Go decodes what somebody posted: the types promise nothing. */
export function isReadable(alert: unknown): boolean {
  if (alert === null) return true;
  if (typeof alert !== 'object') return false;
  const { status, labels, annotations, startsAt, endsAt }: Partial<Record<string, unknown>> = { ...alert };
  return isText(status) && isTextMap(labels) && isTextMap(annotations) && isTime(startsAt) && isTime(endsAt);
}

function isText(value: unknown): boolean {
  return value === undefined || value === null || typeof value === 'string';
}

function isTextMap(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  return isJsonObject(value) && Object.values(value).every(isText);
}

function isTime(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  return typeof value === 'string' && parseKubernetesTime(value) !== undefined;
}

/** Go reads a null as the empty text. The same map when there is none: most alerts are not copied. */
export function withoutNulls(map: TextMap): TextMap {
  const values: readonly unknown[] = Object.values(map);
  if (!values.includes(null)) return map;
  return Object.fromEntries(Object.entries(map).map(([key, value]: [string, string | null]) => [key, value ?? '']));
}
