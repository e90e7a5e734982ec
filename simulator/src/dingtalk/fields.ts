export type JsonObject = Readonly<Record<string, unknown>>;

/** A required field, at a path such as `markdown.title`, is missing or has the wrong type. */
export class MissingField extends Error {
  constructor(readonly field: string) {
    super(`missing ${field}`);
  }
}

/** A JSON object with its path in the body, to name missing fields. */
export interface Part {
  readonly path: string;
  readonly value: JsonObject;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** @throws {MissingField} */
export function part(parent: JsonObject, name: string): Part {
  const value = parent[name];
  if (!isObject(value)) throw new MissingField(name);
  return { path: name, value };
}

/** A non-empty string. @throws {MissingField} */
export function text({ path, value }: Part, name: string): string {
  const found = value[name];
  if (typeof found !== 'string' || found === '') throw new MissingField(`${path}.${name}`);
  return found;
}

/** A string, or undefined if it is absent or empty. @throws {MissingField} for any other type */
export function optionalText({ path, value }: Part, name: string): string | undefined {
  const found = value[name];
  if (found === undefined || found === null || found === '') return undefined;
  if (typeof found !== 'string') throw new MissingField(`${path}.${name}`);
  return found;
}

/** The objects of a non-empty array. @throws {MissingField} */
export function parts({ path, value }: Part, name: string): readonly Part[] {
  const found = value[name];
  if (!Array.isArray(found) || found.length === 0) throw new MissingField(`${path}.${name}`);
  return found.map((item: unknown, index) => {
    const itemPath = `${path}.${name}[${index}]`;
    if (!isObject(item)) throw new MissingField(itemPath);
    return { path: itemPath, value: item };
  });
}
