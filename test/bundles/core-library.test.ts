import { execFile } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as api from '../../core/src/api.js';
import { examplesOfDeclarations, examplesOfPage, filesOfPage } from './library/examples.js';
import { installPackage, type Project } from './library/install-package.js';
import { testProgram } from './library/program-tests.js';
import { type Resolution, typeCheck } from './library/type-check.js';
import { root } from './paths.js';

/** A change of this list is a change of the public API. */
const NAMES = [
  'DEFAULT_TEMPLATES',
  'alertRecipients',
  'analyseStream',
  'builtInSamples',
  'compileTemplates',
  'complete',
  'deliveriesOf',
  'documentationFor',
  'explainFailure',
  'factsOf',
  'findingsOf',
  'hover',
  'instantOf',
  'matchReceiver',
  'matchSelector',
  'preparePipeline',
  'readClusterObjects',
  'readConfigFile',
  'readExpectations',
  'readSamples',
  'renderDefault',
  'renderPhrase',
  'routeAlerts',
  'runTest',
  'splitMessages',
  'symbols',
  'traceAlert',
  'translationsFor',
  'verdictsOf',
];

const CONSUMER = `
import { analyseStream, findingsOf, type Finding, matchSelector } from 'kubesphere-dingtalk/core';

const text = 'apiVersion: notification.kubesphere.io/v2beta2\\nkind: Reciever\\n';
const findings: readonly Finding[] = findingsOf(analyseStream(text));
const result = matchSelector({ matchLabels: { severity: 'critical' } }, { severity: 'warning' });
console.log(JSON.stringify([findings.map(({ code }) => code), result.outcome]));
`;

const page = await readFile(join(root, 'docs/library.md'), 'utf8');
const source = await readFile(join(root, 'core/src/api.ts'), 'utf8');
const pageExamples = examplesOfPage(page);
const declaredExamples = examplesOfDeclarations(source, NAMES);
const programs = [...pageExamples, ...declaredExamples].map((each, index) => ({ ...each, file: `example-${index}` }));

let project: Project;
let reports: Readonly<Record<Resolution, readonly string[]>>;

beforeAll(async () => {
  project = await installPackage();
  for (const [name, text] of filesOfPage(page)) await put(name, text);
  await put('consumer.ts', CONSUMER);
  for (const { file, source } of programs) await put(`${file}.ts`, source);
  const files = ['consumer.ts', ...programs.map(({ file }) => `${file}.ts`)];
  reports = {
    bundler: await typeCheck(project.folder, 'bundler', files),
    nodenext: await typeCheck(project.folder, 'nodenext', files),
  };
}, 120_000);
afterAll(() => project?.remove());

const put = (name: string, text: string): Promise<void> => writeFile(join(project.folder, name), text);

/** Runs a program of the project, by default one that was compiled. */
async function run(...args: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: project.folder }, (error, stdout, stderr) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, stdout, stderr }),
    );
  });
}

describe('core, installed from the package', () => {
  test('can be used as a library, with types', async () => {
    const { stdout } = await run('out/consumer.js');
    expect(JSON.parse(stdout)).toEqual([['unknown-kind'], 'mismatch']);
  });

  test.each(['nodenext', 'bundler'] as const)('passes the type check of a strict project: %s', (resolution) => {
    expect(reports[resolution]).toEqual([]);
  });

  test('brings its bundle and its declarations, and no sources', async () => {
    const files = (await readdir(project.installed, { recursive: true })).map((file) => file.replaceAll('\\', '/'));
    expect(files).toEqual(expect.arrayContaining(['dist/core.mjs', 'dist/types/api.d.ts', 'docs/library.md']));
    expect(files.filter((file) => /(?<!\.d)\.ts$|^dist\/(?:meta|types\/index\.d\.ts)/.test(file))).toEqual([]);
    // what only VS Code loads
    expect(files.filter((file) => /^dist\/(?:client|preview|codicon)\./.test(file))).toEqual([]);
    expect(files).toEqual(
      expect.arrayContaining(['dist/cli.js', 'dist/engine.js', 'dist/server.js', 'dist/sender.js']),
    );
  });
});

describe('the names of the API', () => {
  test('are those of api.ts, and no others', async () => {
    const script = "console.log(JSON.stringify(Object.keys(await import('kubesphere-dingtalk/core'))))";
    const { stdout } = await run('--input-type=module', '-e', script);
    expect((JSON.parse(stdout) as readonly string[]).toSorted()).toEqual(NAMES);
    expect(Object.keys(api).sort()).toEqual(NAMES);
  });

  test('are all on the page', () => {
    expect(NAMES.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });

  test('have an example each, which the package brings along', () => {
    expect(declaredExamples.map(({ name }) => name).sort()).toEqual(NAMES);
    expect(examplesOfDeclarations(project.declarations, NAMES)).toEqual(declaredExamples);
  });

  test('come with the types in their signatures', () => {
    const imported = [...source.matchAll(/^import type \{([^}]*)\}/gm)].flatMap(([, list = '']) => namesIn(list));
    expect(imported.length).toBeGreaterThan(50);
    expect(exportedNames(source)).toEqual(expect.arrayContaining(imported));
  });

  test('do not include those that only the other parts of this project use', async () => {
    const published = new Set(exportedNames(source));
    const door = await readFile(join(root, 'core/src/index.ts'), 'utf8');
    const internal = [...exportedNames(door), 'lintObject', 'presentMember'].filter((name) => !published.has(name));
    expect(internal.length).toBeGreaterThan(50);
    await put(
      'internals.ts',
      internal.map((name) => `import type { ${name} } from 'kubesphere-dingtalk/core';`).join('\n'),
    );
    const report = (await typeCheck(project.folder, 'nodenext', ['internals.ts'])).join('\n');
    const missing = [...report.matchAll(/has no exported member (?:named )?'(\w+)'/g)].map(([, name]) => name);
    expect(missing.sort()).toEqual(internal.sort());
  }, 30_000);

  test.each(['', '/dist/core.mjs', '/dist/types/api.js', '/core/src/index.ts', '/core/src/api.ts'])(
    'cannot be had from kubesphere-dingtalk%s',
    async (path) => {
      const { code, stderr } = await run('--input-type=module', '-e', `await import('kubesphere-dingtalk${path}')`);
      expect(code).toBe(1);
      expect(stderr).toContain('ERR_PACKAGE_PATH_NOT_EXPORTED');
    },
  );
});

describe('an example', () => {
  test('is on the page for each of the five uses', () => expect(pageExamples).toHaveLength(5));

  test.each(programs)(
    'runs and prints what it says: $name',
    async ({ file, output, exitCode }) => {
      expect(output.length).toBeGreaterThan(0);
      const { code, stdout, stderr } = await run(`out/${file}.js`);
      expect(stderr).toBe('');
      expect(stdout.trimEnd().split('\n')).toEqual(output);
      expect(code).toBe(exitCode);
    },
    20_000,
  );
});

// here, because packing and installing takes longer than all of these tests
describe('the command line, installed from the package', () => testProgram(() => project));

/** Of declarations, and of lists in braces. */
function exportedNames(text: string): readonly string[] {
  const declared = [...text.matchAll(/^export (?:function|const) (\w+)/gm)].map(([, name = '']) => name);
  const listed = [...text.matchAll(/^export (?:type )?\{([^}]*)\}/gm)].flatMap(([, list = '']) => namesIn(list));
  return [...declared, ...listed];
}

function namesIn(list: string): readonly string[] {
  return list.split(',').flatMap((item) => item.replace(/^\s*type /, '').trim() || []);
}
