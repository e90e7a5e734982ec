// Bundles everything that ships into dist/. `--watch` rebuilds on changes; `--meta` writes the metafiles for a test.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, context } from 'esbuild';
import { virtualTexts } from './bundle-for-browser.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/**
 * Keeps `import('#sender')` and similar imports out of the importing bundle, so that they are loaded on first use.
 * @type {import('esbuild').Plugin}
 */
const lazyBundles = {
  name: 'lazy-bundles',
  setup(build) {
    build.onResolve({ filter: /^#(sender|sources|cluster|kustomize|git|mcp|simulator)$/ }, ({ path, kind }) =>
      kind === 'dynamic-import' ? { path: `./${path.slice(1)}.js`, external: true } : undefined,
    );
  },
};

/**
 * Parts of the engine that not every process needs, each with a bundle of its own, which is loaded when it is first used: every start
 * reads the whole engine. The client and the simulator use some of them too. The exports of those that are imported statically.
 */
const LATE = [
  {
    name: 'validators',
    path: /generated\/validators\.js$/,
    exports: ['receiver', 'config', 'router', 'silence', 'secret', 'configMap'],
  },
  {
    name: 'manager-validators',
    path: /generated\/manager-validators\.js$/,
    exports: ['notificationManager', 'notificationManagerV2beta1'],
  },
  {
    name: 'v2beta1-validators',
    path: /generated\/v2beta1-validators\.js$/,
    exports: ['receiverV2beta1', 'configV2beta1'],
  },
  { name: 'test-validators', path: /generated\/test-validators\.js$/, exports: ['expectations'] },
  { name: 'markdown', path: /^markdown-it$/, exports: ['default'] },
  { name: 'regexp', path: /^re2js$/, exports: ['RE2JS', 'RE2JSSyntaxException', 'RE2Set'] },
  { name: 'cron', path: /^cronstrue(?:\/|$)/, exports: [] },
];

/**
 * Leaves parts of `LATE` to their bundles.
 * @type {(names?: readonly string[]) => import('esbuild').Plugin}
 */
const lateParts = (names) => ({
  name: 'late-parts',
  setup(build) {
    for (const { name, path, exports } of LATE.filter(({ name }) => names?.includes(name) ?? true)) {
      build.onResolve({ filter: path }, ({ kind }) =>
        kind === 'dynamic-import' ? { path: `./late/${name}.js`, external: true } : { path: name, namespace: name },
      );
      build.onResolve({ filter: /^\.\//, namespace: name }, ({ path }) => ({ path, external: true }));
      const getter = (key) =>
        `Object.defineProperty(exports, '${key}', { enumerable: true, get: () => require('./late/${name}.js').${key} });`;
      build.onLoad({ filter: /.*/, namespace: name }, () => ({
        contents: ['exports.__esModule = true;', ...exports.map(getter)].join('\n'),
        loader: /** @type {const} */ ('js'),
      }));
    }
  },
});

/** The parts whose bundles share the engine. */
const SHARING = ['server', 'cli', 'sender', 'sources', 'cluster', 'kustomize', 'git', 'workspace'];

/** The entry of the engine's bundle: only what the parts that share it import, because every start reads all of it. */
function engineEntry() {
  const sources = SHARING.flatMap((part) =>
    readdirSync(join(root, part, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(join(root, part, 'src', name), 'utf8')),
  );
  const names = sources.flatMap((source) =>
    [...source.matchAll(/^(?:import|export) \{([^}]*)\} from '#core'/gm)].flatMap(([, list = '']) =>
      list
        .split(',')
        .map((name) => name.trim().replace(/ as .*/, ''))
        .filter((name) => name !== '' && !name.startsWith('type ')),
    ),
  );
  return `export { ${[...new Set(names)].sort().join(', ')} } from './core/src/index.ts';`;
}

/**
 * Leaves the engine to its own bundle, which the bundles beside it share.
 * @type {import('esbuild').Plugin}
 */
const sharedEngine = {
  name: 'shared-engine',
  setup(build) {
    build.onResolve({ filter: /^#core$/ }, () => ({ path: './engine.js', external: true }));
  },
};

/**
 * Leaves the sender to its own bundle, with its HTTP client.
 * @type {import('esbuild').Plugin}
 */
const sharedSender = {
  name: 'shared-sender',
  setup(build) {
    build.onResolve({ filter: /^#sender$/ }, () => ({ path: './sender.js', external: true }));
  },
};

/**
 * Imports the protocol's library once: every import of a CommonJS module copies its hundreds of exports.
 * @type {import('esbuild').Plugin}
 */
const sharedProtocol = {
  name: 'shared-protocol',
  setup(build) {
    const name = 'vscode-languageserver/node';
    build.onResolve({ filter: /^vscode-languageserver\/node$/ }, ({ namespace }) =>
      namespace === name ? undefined : { path: name, namespace: name },
    );
    build.onLoad({ filter: /.*/, namespace: name }, () => ({ contents: `export * from '${name}';`, resolveDir: root }));
  },
};

/**
 * Leaves translations and schemas in their files, which ship too, until somebody asks for them: most users need no
 * translation, most manifests few of the schemas, and they are a fifth of what every start would read.
 * @type {import('esbuild').Plugin}
 */
const lateJson = {
  name: 'late-json',
  setup(build) {
    build.onResolve({ filter: /^\.\.\/(?:l10n|schemas)\// }, ({ path }) => ({ path, external: true }));
    build.onLoad({ filter: /[\\/](?:l10n|schemas)[\\/][\w.-]+\.json$/ }, ({ path }) => ({
      contents: `exports.__esModule = true;
Object.defineProperty(exports, 'default', { get: () => require('../${basename(dirname(path))}/${basename(path)}') });`,
      loader: /** @type {const} */ ('js'),
    }));
  },
};

/**
 * For a bundle that can load no other files: it holds what others leave to files of their own, but runs each part when it
 * is first used.
 * @type {import('esbuild').Plugin}
 */
const lateInside = {
  name: 'late-inside',
  setup(build) {
    const asked = Symbol('asked');
    const lateModule = (path, exports) => ({
      contents: [
        'exports.__esModule = true;',
        ...exports.map(
          (key) =>
            `Object.defineProperty(exports, '${key}', { enumerable: true, get: () => require(${JSON.stringify(path)}).${key} });`,
        ),
      ].join('\n'),
      loader: /** @type {const} */ ('js'),
      resolveDir: root,
    });
    for (const { name, path, exports } of LATE)
      build.onResolve({ filter: path }, async ({ path, kind, pluginData, namespace, ...from }) => {
        if (pluginData === asked || namespace === 'late-inside' || kind === 'dynamic-import') return undefined;
        const { path: real } = await build.resolve(path, { ...from, kind, namespace, pluginData: asked });
        return { path: name, namespace: 'late-inside', pluginData: { real, exports } };
      });
    build.onLoad({ filter: /.*/, namespace: 'late-inside' }, ({ pluginData: { real, exports } }) =>
      lateModule(real, exports),
    );
    build.onLoad({ filter: /[\\/](?:l10n|schemas)[\\/][\w.-]+\.json$/ }, ({ path, suffix }) =>
      suffix === '' ? lateModule(`${path}?inside`, ['default']) : undefined,
    );
  },
};

/**
 * The generated half of the Kubernetes client, a class for each kind of object, has no side effects but is not marked
 * so. Marking it keeps unused classes out. Its HTTP library is replaced by Node's own.
 * @type {import('esbuild').Plugin}
 */
const withoutUnusedApis = {
  name: 'without-unused-apis',
  setup(build) {
    const asked = Symbol('asked');
    build.onResolve({ filter: /^node-fetch$/ }, () => ({ path: 'fetch', namespace: 'global' }));
    build.onLoad({ filter: /.*/, namespace: 'global' }, () => ({
      contents:
        'export default globalThis.fetch; export const { Headers } = globalThis; export { Error as AbortError, Error as FetchError }; const { Error } = globalThis;',
    }));
    build.onResolve({ filter: /^[^#]/ }, async ({ path, pluginData, ...from }) => {
      const client = path === '@kubernetes/client-node' || /@kubernetes.client-node.dist/.test(from.importer);
      if (!client || pluginData === asked) return undefined;
      return { ...(await build.resolve(path, { ...from, pluginData: asked })), sideEffects: false };
    });
  },
};

/**
 * Keeps only the translations of texts in the bundle: a page in a browser needs one in ten.
 * @type {import('esbuild').Plugin}
 */
const ownTranslations = {
  name: 'own-translations',
  setup({ onLoad, initialOptions }) {
    onLoad({ filter: /l10n[\\/]bundle\.l10n\.[\w-]+\.json$/ }, async ({ path }) => {
      const without = { name: 'no-translations', setup: (build) => build.onLoad({ filter: /\.json$/ }, emptyJson) };
      const { outputFiles } = await build({ ...initialOptions, plugins: [without], write: false, metafile: false });
      const text = outputFiles.map((file) => file.text).join('');
      const all = Object.entries(JSON.parse(readFileSync(path, 'utf8')));
      const own = all.filter(([key]) => text.includes(key) || text.includes(JSON.stringify(key).slice(1, -1)));
      return { contents: JSON.stringify(Object.fromEntries(own)), loader: 'json' };
    });
  },
};

const emptyJson = () => ({ contents: '{}', loader: /** @type {const} */ ('json') });

/**
 * The protocol's library checks answers of people against schemas, which a server without questions never needs: leaves
 * out the validator, which compiles at run time.
 * @type {import('esbuild').Plugin}
 */
const withoutQuestions = {
  name: 'without-questions',
  setup(build) {
    build.onResolve({ filter: /\/ajv-provider\.js$/ }, () => ({ path: 'ajv-provider', namespace: 'questions' }));
    build.onLoad({ filter: /.*/, namespace: 'questions' }, () => ({
      contents: 'export class AjvJsonSchemaValidator {}',
    }));
  },
};

/** Some libraries use `import.meta.url`, which a CommonJS bundle does not have. */
const importMetaUrl = "const importMetaUrl = require('node:url').pathToFileURL(__filename).href;";
/** @type {import('esbuild').BuildOptions} */
const node = {
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  plugins: [lazyBundles, lateJson],
  define: { 'import.meta.url': 'importMetaUrl' },
  banner: { js: importMetaUrl },
  // the library's Node build reads the environment for every token
  alias: { yaml: './node_modules/yaml/browser/index.js' },
};

/**
 * What also runs in workers of browsers, where nothing of Node is.
 * @type {import('esbuild').BuildOptions}
 */
const anywhere = { ...node, banner: {}, define: {} };

/** Libraries, and validators without names of their own. */
const late = { ...anywhere, minifyIdentifiers: true };

/** Mostly libraries, whose names say little in a stack trace, and would make the package larger. */
const library = { ...node, minifyIdentifiers: true };

/** Of files that nothing in a bundle for browsers uses, as a test checks. */
const NODE_MODULES = ['node:*', ...builtinModules];

/**
 * For browsers. The extension host there loads one file of the extension; the server's worker shares the engine and its
 * parts with the other hosts, as files that the client reads for it.
 * @type {import('esbuild').BuildOptions}
 */
const web = {
  platform: 'browser',
  target: 'es2022',
  format: 'cjs',
  external: NODE_MODULES,
  alias: {
    'vscode-languageclient/node': 'vscode-languageclient/browser',
    'vscode-languageserver/node': 'vscode-languageserver/browser',
  },
};

/** @type {Record<string, import('esbuild').BuildOptions>} */
const bundles = {
  client: {
    ...node,
    entryPoints: ['client/src/extension.ts'],
    plugins: [lazyBundles, lateJson, lateParts(['regexp', 'markdown', 'cron'])],
    external: ['vscode'],
  },
  engine: {
    ...anywhere,
    stdin: { contents: engineEntry(), resolveDir: root, sourcefile: 'engine.js' },
    plugins: [lateJson, lateParts()],
  },
  'late/validators': { ...late, entryPoints: ['core/generated/validators.js'] },
  'late/manager-validators': { ...late, entryPoints: ['core/generated/manager-validators.js'] },
  'late/v2beta1-validators': { ...late, entryPoints: ['core/generated/v2beta1-validators.js'] },
  'late/test-validators': { ...late, entryPoints: ['core/generated/test-validators.js'] },
  'late/markdown': { ...late, stdin: { contents: "export { default } from 'markdown-it';", resolveDir: root } },
  'late/regexp': {
    ...late,
    stdin: { contents: "export { RE2JS, RE2JSSyntaxException, RE2Set } from 're2js';", resolveDir: root },
  },
  'late/cron': {
    ...late,
    stdin: { contents: "export { toString } from 'cronstrue'; import 'cronstrue/locales/zh_CN';", resolveDir: root },
  },
  server: { ...node, entryPoints: ['server/src/main.ts'], plugins: [lazyBundles, sharedEngine, sharedProtocol] },
  sender: { ...library, entryPoints: ['sender/src/index.ts'], plugins: [lazyBundles, sharedEngine] },
  sources: { ...node, entryPoints: ['sources/src/index.ts'], plugins: [lazyBundles, sharedEngine, sharedSender] },
  cluster: {
    ...library,
    entryPoints: ['cluster/src/index.ts'],
    plugins: [lazyBundles, sharedEngine, withoutUnusedApis],
  },
  kustomize: { ...node, entryPoints: ['kustomize/src/index.ts'], plugins: [lazyBundles, sharedEngine] },
  git: { ...node, entryPoints: ['git/src/index.ts'], plugins: [lazyBundles, sharedEngine] },
  simulator: {
    ...node,
    entryPoints: ['simulator/src/index.ts'],
    plugins: [lazyBundles, lateParts(['markdown']), virtualTexts],
  },
  cli: {
    ...node,
    entryPoints: ['cli/src/main.ts'],
    plugins: [lazyBundles, sharedEngine],
    banner: { js: `#!/usr/bin/env node\n${importMetaUrl}` },
  },
  // without `lateJson`: the schemas of its tools are its own
  mcp: { ...library, entryPoints: ['cli/src/mcp/index.ts'], plugins: [lazyBundles, sharedEngine, withoutQuestions] },
  'web/client': {
    ...web,
    entryPoints: ['client/src/browser.ts'],
    plugins: [lateInside],
    external: [...NODE_MODULES, 'vscode'],
    minifyIdentifiers: true,
  },
  'web/server': { ...web, entryPoints: ['server/src/worker/main.ts'], plugins: [sharedEngine] },
  core: {
    outfile: 'dist/core.mjs',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2022',
    format: 'esm',
    entryPoints: ['core/src/api.ts'],
  },
  preview: {
    platform: 'browser',
    target: 'es2022',
    format: 'iife',
    entryPoints: ['client/webview/preview/main.ts'],
    minifyIdentifiers: true,
    plugins: [ownTranslations],
  },
};

/** The files beside the server's own that it loads in a worker, as paths in the extension. */
function filesOfWorker() {
  const { outputs } = JSON.parse(readFileSync(join(root, 'dist/meta/engine.json'), 'utf8'));
  const loaded = outputs['dist/engine.js'].imports.map(({ path }) => join('dist', path));
  return ['dist/engine.js', ...new Set(loaded)].sort();
}

export async function bundle({ watch = false } = {}) {
  for (const folder of ['late', 'web']) mkdirSync(join(root, 'dist/meta', folder), { recursive: true });
  for (const [name, options] of Object.entries(bundles)) {
    /** @type {import('esbuild').BuildOptions} */
    const full = {
      bundle: true,
      metafile: true,
      // keep names for stack traces; esbuild's own `keepNames` costs time on each call
      charset: 'utf8',
      minifySyntax: true,
      minifyWhitespace: true,
      legalComments: 'linked',
      absWorkingDir: root,
      outfile: `dist/${name}.js`,
      logLevel: 'warning',
      ...options,
    };
    if (watch) await (await context(full)).watch();
    else writeFileSync(join(root, `dist/meta/${name}.json`), JSON.stringify((await build(full)).metafile));
  }
  if (!watch) writeFileSync(join(root, 'dist/web/files.json'), JSON.stringify(filesOfWorker()));
  copyFileSync(join(root, 'node_modules/@vscode/codicons/dist/codicon.css'), join(root, 'dist/codicon.css'));
  copyFileSync(join(root, 'node_modules/@vscode/codicons/dist/codicon.ttf'), join(root, 'dist/codicon.ttf'));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await bundle({ watch: process.argv.includes('--watch') });
