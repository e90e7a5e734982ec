import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A field of a kind that holds a credential. */
export interface CredentialField {
  readonly kind: string;
  readonly version: string;
  /** The fields from `spec` to it, such as `dingtalk`, `chatbot`, `webhook`. */
  readonly path: readonly string[];
}

const FOLDER = fileURLToPath(new URL('../../schemas/', import.meta.url));

const readSchema = (file: string): unknown => JSON.parse(readFileSync(`${FOLDER}${file}`, 'utf8'));

/** All fields of all kinds that hold a credential. None is in a list. */
export function credentialFields(): readonly CredentialField[] {
  return readdirSync(FOLDER).flatMap((file) => {
    const schema = readSchema(file);
    const kind = String(member(schema, 'title'));
    const version = file.includes('v2beta1') ? 'v2beta1' : 'v2beta2';
    return below(resolve(schema, '/properties/spec'), file, []).map((path) => ({ kind, version, path }));
  });
}

function below(schema: unknown, file: string, path: readonly string[]): readonly (readonly string[])[] {
  const reference = member(schema, '$ref');
  if (typeof reference === 'string') {
    if (reference.endsWith('#/definitions/credential')) return [path];
    const [other, pointer = ''] = reference.split('#');
    const inFile = other || file;
    return below(resolve(readSchema(inFile), pointer), inFile, path);
  }
  const fields = Object.entries(member(schema, 'properties') ?? {});
  return fields.flatMap(([name, field]) => below(field, file, [...path, name]));
}

/** What a JSON pointer leads to. */
const resolve = (schema: unknown, pointer: string): unknown => pointer.split('/').slice(1).reduce(member, schema);

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
