import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

interface Schema {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly definitions?: Readonly<Record<string, Schema>>;
}

const FOLDER = new URL('../../schemas/', import.meta.url);

const readSchema = (file: string): Schema => JSON.parse(readFileSync(fileURLToPath(new URL(file, FOLDER)), 'utf8'));

/** The paths below `spec` of all fields of a kind that hold a credential, outside of lists: `dingtalk.chatbot.webhook`. */
export function credentialPaths(kind: string): readonly string[] {
  const file = `${kind.toLowerCase()}.schema.json`;
  const spec = readSchema(file).properties?.spec;
  return spec ? below(spec, file, []) : [];
}

function below(schema: Schema, file: string, path: readonly string[]): readonly string[] {
  if (schema.$ref?.endsWith('#/definitions/credential')) return [path.join('.')];
  if (schema.$ref !== undefined) {
    const [other, pointer = ''] = schema.$ref.split('#');
    const inFile = other || file;
    const name = pointer.split('/').at(-1) ?? '';
    const target = readSchema(inFile).definitions?.[name];
    return target ? below(target, inFile, path) : [];
  }
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => below(field, file, [...path, name]));
}
