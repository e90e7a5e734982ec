import { isJsonObject } from '#core';

/** Whether a value that a client sent has the expected shape. Properties that a check does not name may be anything. */
export type Check = (value: unknown) => boolean;

export const isText: Check = (value) => typeof value === 'string';
export const isFlag: Check = (value) => typeof value === 'boolean';
export const isNumber: Check = (value) => typeof value === 'number' && Number.isFinite(value);
/** As the protocol counts lines, columns and versions. */
export const isInteger: Check = (value) => Number.isInteger(value);
export const isNull: Check = (value) => value === null;
const isCount: Check = (value) => Number.isInteger(value) && Number(value) >= 0;

export function oneOf(...texts: readonly string[]): Check {
  return (value) => texts.some((text) => text === value);
}

export function either(...checks: readonly Check[]): Check {
  return (value) => checks.some((check) => check(value));
}

export function all(...checks: readonly Check[]): Check {
  return (value) => checks.every((check) => check(value));
}

/** Clients send null for a missing value, too. */
export function optional(check: Check): Check {
  return (value) => value === undefined || value === null || check(value);
}

export function listOf(check: Check): Check {
  return (value) => Array.isArray(value) && value.every(check);
}

/** An object whose values all pass. */
export function mapOf(check: Check): Check {
  return (value) => isJsonObject(value) && Object.values(value).every(check);
}

export function object(members: Readonly<Record<string, Check>>): Check {
  return (value) => isJsonObject(value) && Object.entries(members).every(([key, check]) => check(value[key]));
}

export const isPosition = object({ line: isCount, character: isCount });
const isRange = object({ start: isPosition, end: isPosition });
/** A text document, by its URI. */
export const isDocument = object({ uri: isText });
export const inDocument = object({ textDocument: isDocument });
export const atPosition = object({ textDocument: isDocument, position: isPosition });
export const inRange = object({ textDocument: isDocument, range: isRange });
/** A change of a text: of a range, or of everything. */
export const isChange = object({
  text: isText,
  range: (value) => value === undefined || isRange(value),
  rangeLength: optional(isNumber),
});
