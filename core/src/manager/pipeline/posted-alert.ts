import { parseKubernetesTime } from '../../go/time/parse-kubernetes-time.js';
import type { TextMap } from '../../model/facts.js';
import { isJsonObject } from '../../yaml/object.js';

/** Whether Go can decode a posted alert. The type of the alert is not reliable. */
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

/** Replaces nulls with empty texts, like Go. Returns the same map when it contains no null, which is common. */
export function withoutNulls(map: TextMap): TextMap {
  const values: readonly unknown[] = Object.values(map);
  if (!values.includes(null)) return map;
  return Object.fromEntries(Object.entries(map).map(([key, value]: [string, string | null]) => [key, value ?? '']));
}
