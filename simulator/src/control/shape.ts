/** Says whether a JSON value is acceptable. */
export type Check = (value: unknown) => boolean;

export const isText: Check = (value) => typeof value === 'string';
export const isFlag: Check = (value) => typeof value === 'boolean';
export const isCount: Check = (value) => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
export const isInteger: Check = (value) => Number.isSafeInteger(value);
export const isTextList: Check = (value) => Array.isArray(value) && value.every(isText);

export function isOneOf(...choices: readonly unknown[]): Check {
  return (value) => choices.includes(value);
}

export function optional(check: Check): Check {
  return (value) => value === undefined || check(value);
}

/** The fields of an object, each with its check; one that may be absent is `optional`. */
export type Shape<T> = { readonly [K in keyof Required<T>]: Check };

/** @throws {RangeError} that names the field, never its value */
export function readShape<T>(value: unknown, shape: Shape<T>, what: string): T {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new RangeError(`${what} must be an object.`);
  const fields = value as Record<string, unknown>;
  const checks = shape as Record<string, Check>;
  const unknown = Object.keys(fields).find((name) => !Object.hasOwn(checks, name));
  if (unknown !== undefined) throw new RangeError(`${what} has no field “${unknown}”.`);
  const wrong = Object.entries(checks).find(([name, check]) => !check(fields[name]))?.[0];
  if (wrong !== undefined) throw new RangeError(`${what}: “${wrong}” is missing or of the wrong type.`);
  return value as T;
}

/** @throws {RangeError} */
export function readList<T>(value: unknown, read: (item: unknown) => T): readonly T[] {
  if (!Array.isArray(value)) throw new RangeError('A list is expected.');
  return value.map(read);
}
