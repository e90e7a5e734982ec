// Compiles JSON Schemas into validators, plain functions, so that nothing is compiled at run time:
// schemas/ into core/generated/, simulator/schemas/ into simulator/generated/, cli/schemas/ (what the tools for agents take)
// into cli/generated/. What few manifests need is in modules of its own, so that the bundles can load it late.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Ajv, { _ } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { packagesIn } from './packages-in.mjs';
import * as formats from './schema-formats.mjs';
import { v2beta1Fields, v2beta1FieldsTypes } from './v2beta1-fields.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * A folder of schemas and where its validators go.
 * @typedef {object} Target
 * @property {string} schemaFolder relative to the root
 * @property {string} outFolder relative to the root
 * @property {Readonly<Record<string, Readonly<Record<string, string>>>>} modules the modules, the first named
 * `validators`; of each, the export of each validator, and its schema
 * @property {readonly string[]} [uncompiled] schemas for editors only
 * @property {(schemas: readonly object[]) => readonly { name: string, code: string, types: string }[]} [tables] other
 * modules made of the schemas
 */

/** @type {readonly Target[]} */
const targets = [
  {
    schemaFolder: 'schemas',
    outFolder: 'core/generated',
    modules: {
      validators: {
        receiver: 'receiver.schema.json',
        config: 'config.schema.json',
        router: 'router.schema.json',
        silence: 'silence.schema.json',
        secret: 'secret.schema.json',
        configMap: 'config-map.schema.json',
      },
      'manager-validators': {
        notificationManager: 'notification-manager.schema.json',
        notificationManagerV2beta1: 'notification-manager-v2beta1.schema.json',
      },
      'v2beta1-validators': {
        receiverV2beta1: 'receiver-v2beta1.schema.json',
        configV2beta1: 'config-v2beta1.schema.json',
      },
      'test-validators': { expectations: 'dingtalk-test.schema.json' },
    },
    uncompiled: ['config-file.schema.json'],
    tables: (schemas) => [
      {
        name: 'v2beta1-fields',
        code: `export const fields = ${JSON.stringify(v2beta1Fields(schemas))};\n`,
        types: v2beta1FieldsTypes,
      },
    ],
  },
  {
    schemaFolder: 'simulator/schemas',
    outFolder: 'simulator/generated',
    modules: {
      validators: {
        robot: 'robot.schema.json',
        robots: 'robots.schema.json',
        robotChange: 'robot-change.schema.json',
        app: 'app.schema.json',
        apps: 'apps.schema.json',
        appChange: 'app-change.schema.json',
        faultEntry: 'fault-entry.schema.json',
        faultEntries: 'fault-entries.schema.json',
        settings: 'settings.schema.json',
      },
    },
  },
  {
    schemaFolder: 'cli/schemas',
    outFolder: 'cli/generated',
    modules: {
      validators: {
        lint: 'lint.schema.json',
        fix: 'fix.schema.json',
        route: 'route.schema.json',
        explain: 'explain.schema.json',
        render: 'render.schema.json',
        test: 'test.schema.json',
        diff: 'diff.schema.json',
        describeSchema: 'describe-schema.schema.json',
      },
    },
  },
];

/** Keywords without validation: documentation and hooks for lint rules. Any other unknown keyword is an error. */
const annotations = new Set([
  'title',
  'description',
  'examples',
  'default',
  'x-known-values',
  'x-role',
  'x-since',
  'x-required-before',
  'x-synonyms',
  'x-written-as',
  'x-begins-with',
  'x-go-duration',
  'x-cron',
  'x-regex',
]);

/** Keywords with members that the schema's author names, such as a property `title`. */
const nameMaps = new Set(['properties', 'definitions']);

/**
 * The API server ignores `int32` in a CRD: the admission webhook rejects a number that is too large when it decodes the
 * object, but it never sees these.
 */
const undecodedSchemas = new Set([
  'notification-manager.schema.json',
  'notification-manager-v2beta1.schema.json',
  'pod.schema.json',
]);

/**
 * Writes `*validators.{js,d.ts}` of each target, unless they exist and come from the same inputs.
 * @returns {Promise<boolean>} whether something was written
 */
export async function compileSchemas() {
  const written = await Promise.all(targets.map(compileTarget));
  return written.includes(true);
}

/** @param {Target} target */
async function compileTarget({ schemaFolder, outFolder, modules, uncompiled = [], tables }) {
  const [from, to] = [join(root, schemaFolder), join(root, outFolder)];
  const files = readdirSync(from).filter((name) => name.endsWith('.schema.json') && !uncompiled.includes(name));
  const texts = files.sort().map((name) => readFileSync(join(from, name), 'utf8'));
  const stamp = `// inputs: ${hashInputs(texts)}\n`;
  const isCurrent = (name) =>
    existsSync(join(to, `${name}.d.ts`)) &&
    existsSync(join(to, `${name}.js`)) &&
    readFileSync(join(to, `${name}.js`), 'utf8').startsWith(stamp);
  if (Object.keys(modules).every(isCurrent)) return false;
  const schemas = texts.map((text) => JSON.parse(text));
  mkdirSync(to, { recursive: true });
  for (const { name, code: table, types: declared } of tables?.(schemas) ?? []) {
    replaceFile(join(to, `${name}.d.ts`), declared);
    replaceFile(join(to, `${name}.js`), table);
  }
  for (const [name, validators] of Object.entries(modules)) {
    const code = await bundleValidators(generate(schemas.map(withoutAnnotations), validators));
    replaceFile(
      join(to, `${name}.d.ts`),
      (name === 'validators' ? SHAPES : SHAPES_FROM_THERE) + declarations(validators),
    );
    replaceFile(join(to, `${name}.js`), stamp + code);
  }
  return true;
}

/** Atomic, because test processes compile and read at the same time. */
function replaceFile(path, text) {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, text);
  renameSync(draft, path);
}

function hashInputs(texts) {
  const hash = createHash('sha256');
  const own = ['compile-schemas.mjs', 'schema-formats.mjs', 'v2beta1-fields.mjs'].map((name) =>
    join(root, 'scripts', name),
  );
  const tools = ['ajv', 'esbuild'].map((name) => join(root, 'node_modules', name, 'package.json'));
  for (const text of [...texts, ...[...own, ...tools].map((path) => readFileSync(path, 'utf8'))]) hash.update(text);
  return hash.digest('hex');
}

/** The schema without documentation, which would be most of the size: validators keep parts of their schemas. */
function withoutAnnotations(schema) {
  const undecoded = undecodedSchemas.has(schema.$id);
  const isChecked = ([keyword, value]) =>
    !annotations.has(keyword) && !(undecoded && keyword === 'format' && value === 'int32');
  const strip = (part) => {
    if (typeof part !== 'object' || part === null) return part;
    if (Array.isArray(part)) return part.map(strip);
    const checked = Object.fromEntries(Object.entries(part).filter(isChecked));
    return mapObject(withRange(checked), (value, keyword) =>
      nameMaps.has(keyword) ? mapObject(value, strip) : strip(value),
    );
  };
  return strip(schema);
}

/** The API server does not accept an integer beyond 64 bits, whatever the format. */
function withRange(schema) {
  const isInteger = [schema.type].flat().includes('integer');
  return isInteger && schema.format === undefined ? { ...schema, format: 'int64' } : schema;
}

function mapObject(object, change) {
  return Object.fromEntries(Object.entries(object).map(([name, value]) => [name, change(value, name)]));
}

function generate(schemas, validators) {
  const ajv = new Ajv({
    schemas,
    allErrors: true,
    messages: false,
    strict: true,
    allowUnionTypes: true,
    discriminator: true,
    // Shared parts become functions instead of copies.
    inlineRefs: false,
    formats,
    code: { source: true, esm: true, formats: _`formats` },
  });
  return `import { packagesIn } from './packages-in.mjs';
import * as formats from './schema-formats.mjs';
const append = (all, more) => {
  for (const error of more) all.push(error);
  return all;
};
${inLinearTime(standalone(ajv, validators))}`;
}

/** Ajv copies the errors so far for each value with another error: thirty thousand would take seconds. */
function inLinearTime(code) {
  const linear = code.replace(/(\bvErrors)\.concat\((\w+\.errors)\)/g, 'append($1, $2)');
  if (linear === code) throw new Error('Ajv joins errors in another way now.');
  return linear;
}

/** @returns {Promise<string>} the validators, below a comment that names the packages whose code is in them */
async function bundleValidators(contents) {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: join(root, 'scripts'), loader: 'js' },
    bundle: true,
    metafile: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    legalComments: 'none',
    // nobody reads their names in a stack trace
    minify: true,
    logLevel: 'warning',
  });
  return `${PACKAGES}${packagesIn(metafile).join(' ')}\n${outputFiles[0].text}`;
}

/** The beginning of the comment; `notices.mjs` reads it. */
export const PACKAGES = '// packages: ';

/** What a validator takes and says. */
const SHAPES = `/** A violation of a schema. */
export interface ValidationError {
  /** JSON pointer into the value. */
  readonly instancePath: string;
  /** JSON pointer of the keyword in the schema. */
  readonly schemaPath: string;
  readonly keyword: string;
  /** Details from the keyword, such as \`missingProperty\` of \`required\`. */
  readonly params: Readonly<Record<string, unknown>>;
  /** The invalid key, if the error is about a key instead of its value. */
  readonly propertyName?: string;
}

/** Not re-entrant: \`errors\` belongs to the last call, and is null or empty when that returned true. */
export interface Validator {
  (value: unknown): boolean;
  errors?: ValidationError[] | null;
}

`;

const SHAPES_FROM_THERE = `import type { Validator } from './validators.js';

`;

/** @param {Readonly<Record<string, string>>} validators */
function declarations(validators) {
  return Object.entries(validators)
    .map(([name, file]) => `/** Checks against ${file}. */\nexport const ${name}: Validator;\n`)
    .join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await compileSchemas();
