import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bundleFolder, root } from './paths.js';

/** What esbuild says that it put into a bundle. */
interface Metafile {
  readonly inputs: Readonly<
    Record<string, { readonly imports: readonly { readonly path: string; readonly external?: boolean }[] }>
  >;
  readonly outputs: Readonly<Record<string, { readonly imports: readonly { readonly path: string }[] }>>;
}

function readMetafile(bundle: string): Metafile {
  return JSON.parse(readFileSync(join(bundleFolder, `meta/${bundle}.json`), 'utf8')) as Metafile;
}

/** The folders of the project and the packages that a bundle holds code of. */
function partsOf({ inputs }: Metafile): ReadonlySet<string> {
  return new Set(
    Object.keys(inputs).map((input) => {
      const [, name] = /^(?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input) ?? [];
      return name ?? input.split('/')[0] ?? input;
    }),
  );
}

/** The modules that a bundle loads from outside; Node's own with their prefix. */
function externalsOf({ outputs }: Metafile): ReadonlySet<string> {
  const paths = Object.values(outputs).flatMap(({ imports }) => imports.map(({ path }) => path));
  return new Set(paths.map((path) => (builtinModules.includes(path) ? `node:${path}` : path)));
}

const NETWORK = ['undici', 'sender', 'sources', 'cluster', '@kubernetes/client-node', 'simulator'];
/** Starts programs. */
const PROGRAMS = ['kustomize', 'git'];
/** Manifests on disk. */
const FILES = ['workspace', 'tinyglobby'];

/** In a bundle of its own, which the others share. */
const ENGINE = ['core', 'schemas', 'l10n', 're2js', 'yaml'];

/** In bundles of their own, which are read when they are needed. */
const LATE = ['re2js', 'markdown-it', 'cronstrue'];

describe.each([
  { bundle: 'core', own: ['core', 'schemas'], without: [...NETWORK, ...FILES, 'server', 'client', 'cli'] },
  {
    bundle: 'engine',
    own: ['core', 'schemas', 'l10n'],
    without: [...NETWORK, ...FILES, 'server', 'client', 'cli', 'vscode-languageserver'],
  },
  { bundle: 'server', own: ['server', ...FILES], without: [...NETWORK, ...PROGRAMS, ...ENGINE, 'client', 'cli'] },
  { bundle: 'client', own: ['core', 'client', 'server'], without: [...NETWORK, ...PROGRAMS, ...FILES, ...LATE] },
  { bundle: 'kustomize', own: ['kustomize', ...FILES], without: [...NETWORK, ...ENGINE, 'server', 'client', 'cli'] },
  { bundle: 'git', own: ['git', ...FILES], without: [...NETWORK, ...ENGINE, 'kustomize', 'server', 'client', 'cli'] },
  {
    bundle: 'sender',
    own: ['sender', 'undici'],
    without: [
      ...ENGINE,
      'sources',
      'cluster',
      '@kubernetes/client-node',
      ...FILES,
      'server',
      'client',
      'cli',
      'simulator',
      'vscode-languageserver',
    ],
  },
  {
    bundle: 'sources',
    own: ['sources'],
    without: [...ENGINE, ...FILES, 'sender', 'undici', 'cluster', '@kubernetes/client-node', 'server', 'client', 'cli'],
  },
  {
    bundle: 'cluster',
    own: ['cluster', '@kubernetes/client-node'],
    without: [...ENGINE, ...FILES, 'server', 'client', 'cli', 'sender', 'sources', 'simulator', 'undici'],
  },
  // the inputs of the page's script and style count as the simulator's
  {
    bundle: 'simulator',
    own: ['simulator'],
    without: [...LATE, 'core', 'sender', 'undici', ...FILES, 'server', 'client', 'cli'],
  },
  {
    bundle: 'web/server',
    own: ['server', 'workspace', 'picomatch'],
    without: [...NETWORK, ...PROGRAMS, ...ENGINE, 'client', 'cli'],
  },
  { bundle: 'web/client', own: ['core', 'client', 'server'], without: [...NETWORK, ...PROGRAMS, ...FILES, 'cli'] },
  { bundle: 'cli', own: ['cli', ...FILES], without: [...NETWORK, ...PROGRAMS, ...ENGINE, 'client'] },
  {
    bundle: 'mcp',
    own: ['cli', '@modelcontextprotocol/sdk', ...FILES],
    without: [...NETWORK, ...PROGRAMS, ...ENGINE, 'server', 'client', 'express', 'hono', 'eventsource', 'jose', 'ajv'],
  },
  { bundle: 'preview', own: ['client'], without: [...NETWORK, ...FILES, 'yaml', 'server', 'cli', 'schemas'] },
])('the $bundle bundle', ({ bundle, own, without }) => {
  const parts = partsOf(readMetafile(bundle));

  test.each(own)('holds %s', (part) => expect(parts).toContain(part));
  test.each(without)('does not hold %s', (part) => expect(parts).not.toContain(part));
});

describe('what a bundle loads', () => {
  test.each(['core', 'preview'])('%s loads nothing, so it runs in any browser', (bundle) => {
    expect([...externalsOf(readMetafile(bundle))]).toEqual([]);
  });

  test.each([
    { bundle: 'web/client', loads: ['vscode'] },
    { bundle: 'web/server', loads: ['./engine.js'] },
  ])('$bundle loads nothing of Node', ({ bundle, loads }) => {
    expect([...externalsOf(readMetafile(bundle))]).toEqual(loads);
  });

  test('the worker gets every file that its server and the engine load, each by a name of its own', () => {
    const files = JSON.parse(readFileSync(join(bundleFolder, 'web/files.json'), 'utf8')) as readonly string[];
    const loaded = [...externalsOf(readMetafile('engine'))].map((path) => join('dist', path));
    expect(files.toSorted()).toEqual(['dist/engine.js', ...loaded].toSorted());
    expect(loaded.filter((path) => !/^(?:dist\/late|l10n|schemas)\//.test(path))).toEqual([]);
    const names = ['server.js', ...files.map((path) => basename(path))];
    expect(new Set(names).size).toBe(names.length);
  });

  test('the browser knows every command of the manifest', () => {
    const bundle = readFileSync(join(bundleFolder, 'web/client.js'), 'utf8');
    const { contributes } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      readonly contributes: { readonly commands: readonly { readonly command: string }[] };
    };
    const names = contributes.commands.map(({ command }) => command.split('.').at(-1) ?? '');
    expect(names.filter((name) => !new RegExp(`["'.]${name}["']`).test(bundle))).toEqual([]);
  });

  test('the server loads no module that opens sockets, but for what its transport needs', () => {
    const externals = externalsOf(readMetafile('server'));
    for (const name of ['http', 'https', 'http2', 'tls', 'dgram', 'dns'])
      expect(externals).not.toContain(`node:${name}`);
  });

  test('the tools for agents load nothing that sends, asks servers or starts programs, but for reading revisions', () => {
    const externals = externalsOf(readMetafile('mcp'));
    for (const name of ['sender', 'sources', 'cluster', 'kustomize', 'simulator', 'server'])
      expect(externals).not.toContain(`./${name}.js`);
    for (const name of ['http', 'https', 'http2', 'net', 'tls', 'dgram', 'dns'])
      expect(externals).not.toContain(`node:${name}`);
    const inputs = Object.keys(readMetafile('mcp').inputs);
    const foreign = inputs.filter((input) => /^cli\/src\/(?:commands|send|live|cluster|import|simulate)\//.test(input));
    expect(foreign).toEqual([]);
    const starting = Object.entries(readMetafile('mcp').inputs).flatMap(([input, { imports }]) =>
      imports.some(({ path }) => /^(?:node:)?child_process$/.test(path)) ? [input] : [],
    );
    // the parser of command lines, of which only an error is used
    expect(starting.filter((input) => !input.startsWith('node_modules/commander/'))).toEqual([]);
    expect(Object.keys(readMetafile('cli').inputs).filter((input) => input.startsWith('cli/src/mcp/'))).toEqual([]);
  });

  test('the client loads the sender, the cluster and the simulator only when they are needed', () => {
    expect([...externalsOf(readMetafile('client'))]).toEqual(
      expect.arrayContaining(['vscode', './sender.js', './cluster.js', './simulator.js']),
    );
  });

  test.each(['server', 'sender', 'sources', 'cluster', 'kustomize', 'git', 'cli', 'mcp'])(
    '%s loads the engine that it shares with others',
    (bundle) => {
      expect(externalsOf(readMetafile(bundle))).toContain('./engine.js');
    },
  );

  test('the engine loads what not every process needs when it is first used', () => {
    const late = [
      'validators',
      'manager-validators',
      'v2beta1-validators',
      'test-validators',
      'markdown',
      'regexp',
      'cron',
    ];
    expect([...externalsOf(readMetafile('engine'))]).toEqual(
      expect.arrayContaining(late.map((name) => `./late/${name}.js`)),
    );
    const engine = join(bundleFolder, 'engine.js');
    const script = `require(${JSON.stringify(engine)}); console.log(Object.keys(require.cache).length)`;
    expect(execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' })).toBe('1\n');
  });

  test.each(['engine', 'server', 'sender', 'sources', 'cluster', 'kustomize', 'git', 'simulator', 'cli', 'mcp'])(
    '%s loads nothing from a package folder',
    (bundle) => {
      const foreign = [...externalsOf(readMetafile(bundle))].filter(
        (name) => !/^(?:node:|\.\/|\.\.\/(?:l10n|schemas)\/)/.test(name),
      );
      expect(foreign).toEqual([]);
    },
  );
});

test('the simulator holds the script and the style of its page', () => {
  const inputs = Object.keys(readMetafile('simulator').inputs);
  expect(inputs).toEqual(expect.arrayContaining(['simulator/page/main.ts', 'simulator/page/styles/main.css']));
});

test.each(['engine.js', 'server.js', 'core.mjs', 'preview.js', 'simulator.js', 'web/client.js', 'web/server.js'])(
  '%s compiles nothing at run time',
  (bundle) => {
    expect(/\bnew Function\(/.test(readFileSync(join(bundleFolder, bundle), 'utf8'))).toBe(false);
  },
);
