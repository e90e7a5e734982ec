import { isObject, type JsonObject } from './fields.js';

/** The body as JSON; undefined if it is empty, not UTF-8 or not JSON. */
export function jsonValue(body: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    return undefined;
  }
}

/** The body as a JSON object; undefined also for other JSON values. */
export function jsonBody(body: Buffer): JsonObject | undefined {
  const value = jsonValue(body);
  return isObject(value) ? value : undefined;
}

export function isJsonContentType(header: string | undefined): boolean {
  return header?.split(';')[0]?.trim().toLowerCase() === 'application/json';
}
