import { isJsonObject, type Json, type JsonObject } from '../../yaml/object.js';

/** A member of an object; undefined for anything that is no object. `null` is as good as absent, as in Kubernetes. */
export function member(value: Json | undefined, name: string): Json | undefined {
  if (!isJsonObject(value) || !Object.hasOwn(value, name)) return undefined;
  return value[name] ?? undefined;
}

export function objectMember(value: Json | undefined, name: string): JsonObject | undefined {
  const found = member(value, name);
  return isJsonObject(found) ? found : undefined;
}

export function stringMember(value: Json | undefined, name: string): string | undefined {
  const found = member(value, name);
  return typeof found === 'string' ? found : undefined;
}

export function booleanMember(value: Json | undefined, name: string): boolean | undefined {
  const found = member(value, name);
  return typeof found === 'boolean' ? found : undefined;
}

function arrayMember(value: Json | undefined, name: string): readonly Json[] | undefined {
  const found = member(value, name);
  return Array.isArray(found) ? found : undefined;
}

/** The list's texts; numbers and booleans as they were most likely meant, everything else left out. */
export function stringsMember(value: Json | undefined, name: string): readonly string[] {
  return (arrayMember(value, name) ?? []).map(scalarText).filter((text) => text !== undefined);
}

function scalarText(value: Json | undefined): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}
