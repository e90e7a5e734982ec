// Compiles schemas/*.json into core/generated/validators.js: plain functions, so that nothing is compiled at run time.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Ajv, { _ } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
// biome-ignore lint/correctness/useImportExtensions: Node loads the file itself, which is not compiled.
import * as formats from './schema-formats.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const schemaFolder = join(root, 'schemas');
const outFolder = join(root, 'core/generated');

/** The export of each kind's validator, and its schema. */
const validators = {
  receiver: 'receiver.schema.json',
  config: 'config.schema.json',
  router: 'router.schema.json',
  silence: 'silence.schema.json',
  notificationManager: 'notification-manager.schema.json',
  secret: 'secret.schema.json',
  configMap: 'config-map.schema.json',
};

/** Keywords that validate nothing: documentation and hooks for lint rules. Any other unknown keyword is an error. */
const annotations = new Set([
  'title',
  'description',
  'examples',
  'default',
  'x-known-values',
  'x-role',
  'x-go-duration',
  'x-cron',
  'x-regex',
]);

/**
 * Writes `core/generated/validators.{js,d.ts}`, unless they are there and made from the same inputs.
 * @returns {Promise<boolean>} whether something was written
 */
export async function compileSchemas() {
  const files = readdirSync(schemaFolder).filter((name) => name.endsWith('.schema.json'));
  const texts = files.sort().map((name) => readFileSync(join(schemaFolder, name), 'utf8'));
  const stamp = `// inputs: ${hashInputs(texts)}\n`;
  const script = join(outFolder, 'validators.js');
  const types = join(outFolder, 'validators.d.ts');
  if (existsSync(types) && existsSync(script) && readFileSync(script, 'utf8').startsWith(stamp)) return false;
  const code = await bundleValidators(generate(texts.map((text) => withoutAnnotations(JSON.parse(text)))));
  mkdirSync(outFolder, { recursive: true });
  writeFileSync(types, declarations());
  writeFileSync(script, stamp + code);
  return true;
}

function hashInputs(texts) {
  const hash = createHash('sha256');
  const own = ['compile-schemas.mjs', 'schema-formats.mjs'].map((name) => join(root, 'scripts', name));
  const tools = ['ajv', 'esbuild'].map((name) => join(root, 'node_modules', name, 'package.json'));
  for (const text of [...texts, ...[...own, ...tools].map((path) => readFileSync(path, 'utf8'))]) hash.update(text);
  return hash.digest('hex');
}

/** The same schema without what only people read: the validators keep parts of their schemas, which would be most of their size. */
function withoutAnnotations(schema) {
  if (typeof schema !== 'object' || schema === null) return schema;
  if (Array.isArray(schema)) return schema.map(withoutAnnotations);
  const kept = Object.entries(schema).filter(([keyword]) => !annotations.has(keyword));
  return Object.fromEntries(
    kept.map(([keyword, value]) => [keyword, nameMaps.has(keyword) ? eachValue(value) : withoutAnnotations(value)]),
  );
}

/** Keywords whose members are names of the author's, such as a property `title`. */
const nameMaps = new Set(['properties', 'definitions']);

function eachValue(schemas) {
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, withoutAnnotations(schema)]));
}

function generate(schemas) {
  const ajv = new Ajv({
    schemas,
    allErrors: true,
    strict: true,
    allowUnionTypes: true,
    // Shared parts become functions that are called instead of copies.
    inlineRefs: false,
    formats,
    code: { source: true, esm: true, formats: _`formats` },
  });
  return `import * as formats from './schema-formats.mjs';\n${standalone(ajv, validators)}`;
}

async function bundleValidators(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: join(root, 'scripts'), loader: 'js' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    legalComments: 'none',
    minifySyntax: true,
    minifyWhitespace: true,
    logLevel: 'warning',
  });
  return outputFiles[0].text;
}

function declarations() {
  const functions = Object.entries(validators).map(
    ([name, file]) => `/** Checks against ${file}. */\nexport const ${name}: Validator;\n`,
  );
  return `/** Something that a schema objects to. */
export interface ValidationError {
  /** JSON pointer of the place in the value. */
  readonly instancePath: string;
  /** Where in the schema the keyword stands. */
  readonly schemaPath: string;
  readonly keyword: string;
  /** What the keyword has to tell, such as \`missingProperty\` of \`required\`. */
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
}

/** Not re-entrant: \`errors\` belongs to the last call, and is null or empty when that returned true. */
export interface Validator {
  (value: unknown): boolean;
  errors?: ValidationError[] | null;
}

${functions.join('\n')}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await compileSchemas();
