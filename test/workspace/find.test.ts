import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Expectations, isExpectationsFile, readExpectations } from '#core';
import {
  allowedFolders,
  createConfigFinder,
  createNodeStore,
  findManifests,
  findNamed,
  findSamples,
  findTestFiles,
  isManifestFile,
  LIMITS,
  type ManifestStore,
} from '#workspace';
import { createWorkplace } from './workplace.js';

const store = createNodeStore();

/** A host without a file system, whose files have no content. */
function memoryStore(files: readonly string[]): ManifestStore {
  return {
    identify: (uri) => (uri.startsWith('mem:') ? uri : undefined),
    resolve: (folder, path) => new URL(path, folder).href,
    relative: (folder, uri) => uri.slice(folder.length),
    display: (uri) => uri,
    list: async (folder) => ({ files: files.filter((uri) => uri.startsWith(folder)), unreadable: [], outside: [] }),
    isGlob: async (text) => text.includes('*'),
    stat: async (uri) => (files.includes(uri) ? { isFolder: false, stamp: '' } : undefined),
    read: async () => ({ problem: 'ENOENT' }),
  };
}
const numbered = (count: number) => Array.from({ length: count }, (_, index) => `mem://w/${index}.yaml`);

describe('the manifests of a workspace', () => {
  test('are the YAML and JSON files of its folders, hidden ones too, but those of others, configurations and tests', async () => {
    const { uri, paths } = await createWorkplace(
      'b.yml',
      'a.yaml',
      'A.YAML',
      '.github/ci.yaml',
      'deep/er/c.yaml',
      'node_modules/x/d.yaml',
      'deep/node_modules/y/e.yaml',
      '.git/f.yaml',
      '.kubesphere-dingtalk.yaml',
      'a.dingtalk-test.yaml',
      '.kubesphere-dingtalk.json',
      'a.json',
      'deep/package.json',
      'tsconfig.json',
    );
    const { files, omitted } = await findManifests(store, [uri(), uri('deep')]);
    expect(paths(files)).toEqual(['.github/ci.yaml', 'a.yaml', 'b.yml', 'deep/er/c.yaml', 'a.json']);
    expect(omitted).toBe(0);
    expect(files.filter((file) => !isManifestFile(file))).toEqual([]);
  });

  test('are found in a workspace that is itself in a folder of others', async () => {
    const { uri, paths } = await createWorkplace('node_modules/own/a.yaml');
    expect(paths((await findManifests(store, [uri('node_modules/own')])).files)).toEqual(['node_modules/own/a.yaml']);
  });

  test('have a limit, and what is above it is counted', async () => {
    const most = LIMITS.manifests.files;
    const { files, omitted } = await findManifests(memoryStore(numbered(most + 3)), ['mem://w/']);
    expect([files.length, omitted]).toEqual([most, 3]);
    expect((await findManifests(memoryStore(numbered(most)), ['mem://w/'])).omitted).toBe(0);
  });
});

test.each([
  ['file:///w/a.yaml', true],
  ['file:///w/.github/a.yml', true],
  ['file:///w/a.json', true],
  ['file:///w/package.json', false],
  ['file:///w/node_modules/a.yaml', false],
  ['file:///w/.git/a.yaml', false],
  ['file:///w/.kubesphere-dingtalk.yml', false],
  ['file:///w/a.dingtalk-test.yaml', false],
])('%s may be a manifest: %s', (uri, expected) => {
  expect(isManifestFile(uri)).toBe(expected);
});

describe('files that a person names', () => {
  const find = async (named: readonly string[], files: readonly string[], wanted?: (uri: string) => boolean) => {
    const { uri, paths } = await createWorkplace(...files);
    const found = await findNamed(store, named, uri(), wanted);
    return [paths(found.files), found.missing];
  };
  const FILES = ['b.yaml', 'a.yaml', 'deep/c.yml', 'deep/d.json', 'node_modules/e.yaml', 't.dingtalk-test.yaml'];

  test.each([
    { named: ['b.yaml', 'a.yaml', 'b.yaml'], files: ['b.yaml', 'a.yaml'], missing: [] },
    { named: ['.'], files: ['a.yaml', 'b.yaml', 'deep/c.yml', 'deep/d.json'], missing: [] },
    { named: ['deep', 'none'], files: ['deep/c.yml', 'deep/d.json'], missing: ['none'] },
    { named: ['deep/*.json', '*.txt'], files: ['deep/d.json'], missing: ['*.txt'] },
    { named: ['node_modules/e.yaml'], files: ['node_modules/e.yaml'], missing: [] },
    { named: ['node_modules/*.yaml'], files: [], missing: ['node_modules/*.yaml'] },
    { named: ['t.dingtalk-test.yaml'], files: ['t.dingtalk-test.yaml'], missing: [] },
  ])('$named', async ({ named, files, missing }) => {
    expect(await find(named, FILES)).toEqual([files, missing]);
  });

  test('are told from those that only a search found', async () => {
    const { uri, paths } = await createWorkplace(...FILES);
    const { searched } = await findNamed(store, ['deep', 'deep/*.yml', 'b.yaml'], uri());
    expect(paths([...searched])).toEqual(['deep/d.json']);
  });

  test('are themselves where their name looks like a glob', async () => {
    expect(await find(['[a].yaml'], ['[a].yaml', 'a.yaml'])).toEqual([['[a].yaml'], []]);
  });

  test('may be routing tests, and a folder without one is no error', async () => {
    expect(await find(['.', 'deep'], FILES, isExpectationsFile)).toEqual([['t.dingtalk-test.yaml'], []]);
  });
});

describe('the configuration', () => {
  const find = async (from: string, ...files: readonly string[]) => {
    const { uri, paths } = await createWorkplace('top/.git/HEAD', ...files);
    const found = await createConfigFinder(store)(uri(from));
    return found === undefined ? undefined : paths([found])[0];
  };
  const IN = 'top/app/a.yaml';

  test.each([
    {
      title: 'is beside a file',
      files: ['top/app/.kubesphere-dingtalk.yml'],
      found: 'top/app/.kubesphere-dingtalk.yml',
    },
    { title: 'is in a folder above', files: ['top/.kubesphere-dingtalk.json'], found: 'top/.kubesphere-dingtalk.json' },
    {
      title: 'is the nearest one',
      files: ['top/.kubesphere-dingtalk.yaml', 'top/app/.kubesphere-dingtalk.json'],
      found: 'top/app/.kubesphere-dingtalk.json',
    },
    { title: 'is not above the top of a repository', files: ['.kubesphere-dingtalk.yaml'], found: undefined },
  ])('$title', async ({ files, found }) => {
    expect(await find(IN, ...files)).toBe(found);
  });

  test('is not looked for where the store has no files', async () => {
    for (const uri of ['untitled:a', 'vscode-vfs://github/a.yaml', 'file://elsewhere/share/a.yaml'])
      expect(await createConfigFinder(store)(uri)).toBeUndefined();
  });

  test('is found in any store', async () => {
    const find = createConfigFinder(memoryStore(['mem://w/.kubesphere-dingtalk.yaml']));
    expect(await find('mem://w/deep/er/a.yaml')).toBe('mem://w/.kubesphere-dingtalk.yaml');
    expect(await createConfigFinder(memoryStore([]))('mem://w/deep/a.yaml')).toBeUndefined();
  });
});

describe('sample files', () => {
  test('are relative to the folder of their globs, each once', async () => {
    const { uri } = await createWorkplace('own/b.json', 'own/a.json', 'c.json', '.hidden/d.json');
    const { files } = await findSamples(store, [
      { folder: uri('own'), globs: ['*.json', '../c.json'] },
      { folder: uri(), globs: ['own/a.json', '**/d.json'] },
    ]);
    expect(files.map(({ name }) => name)).toEqual(['../c.json', 'own/a.json', 'b.json']);
  });

  test('name the globs that match none', async () => {
    const { uri } = await createWorkplace('a.json');
    const { files, unmatched } = await findSamples(store, [
      { folder: uri(), globs: ['*.json', 'b.json', 'alerts/**'] },
      { folder: uri(), globs: ['b.json'] },
    ]);
    expect(files.map(({ name }) => name)).toEqual(['a.json']);
    expect(unmatched).toEqual(['b.json', 'alerts/**']);
  });

  test('have a limit', async () => {
    const most = LIMITS.samples.files;
    const { files, omitted } = await findSamples(memoryStore(numbered(most + 1)), [
      { folder: 'mem://w/', globs: ['*'] },
    ]);
    expect([files.length, omitted]).toEqual([most, 1]);
  });
});

describe('sample files of a configuration', () => {
  const find = async (globs: readonly string[], files: readonly string[], link?: readonly [string, string]) => {
    const { folder, uri, paths } = await createWorkplace('outside/x.json', ...files);
    if (link) await symlink(join(folder, link[0]), join(folder, link[1]));
    const found = await findSamples(store, [{ folder: uri('top/own'), globs, within: [uri('top')] }]);
    return { files: paths(found.files.map((file) => file.uri)), refused: found.refused.map(({ glob }) => glob) };
  };
  const FILES = ['top/own/a.json', 'top/b.json', 'top/own/..c/d.json'];

  test.each<[globs: readonly string[], files: readonly string[], refused: readonly string[]]>([
    [['*.json'], ['top/own/a.json'], []],
    [['../*.json', './a.json'], ['top/b.json', 'top/own/a.json'], []],
    [['..c/*.json'], ['top/own/..c/d.json'], []],
    [['../../outside/*.json', '*.json'], ['top/own/a.json'], ['../../outside/*.json']],
    [['../../**/*.json'], [], ['../../**/*.json']],
    [['/**/*.json'], [], ['/**/*.json']],
    [['/'], [], ['/']],
    [['{..,.}/../../outside/x.json'], [], ['{..,.}/../../outside/x.json']],
    [['*/../../../outside/x.json'], [], ['*/../../../outside/x.json']],
    [['../../**'], [], ['../../**']],
  ])('%s', async (globs, files, refused) => {
    expect(await find(globs, FILES)).toEqual({ files, refused });
  });

  test.each<[link: readonly [string, string], glob: string]>([
    [['outside', 'top/own/link'], '**/*.json'],
    [['outside', 'top/own/link'], 'link/*.json'],
    [['outside/x.json', 'top/own/link.json'], '*.json'],
  ])('do not leave by a link: %s, %s', async (link, glob) => {
    const found = await find([glob], FILES, link);
    expect(found.files).not.toContain('outside/x.json');
    expect(found.files.filter((file) => file.includes('link'))).toEqual([]);
    expect(found.refused).toEqual([glob]);
  });

  test('may be links to what is inside', async () => {
    expect((await find(['**/*.json'], FILES, ['top/b.json', 'top/own/link.json'])).files).toEqual([
      'top/own/a.json',
      'top/own/link.json',
    ]);
  });
});

test.each([
  { title: 'the top of the repository', from: 'top/app/x.yaml', given: [], allowed: ['top/'] },
  { title: 'its own folder outside of one', from: 'app/deep/x.yaml', given: [], allowed: ['app/deep/'] },
  { title: 'a given folder that it is in', from: 'app/deep/x.yaml', given: ['app'], allowed: ['app/', 'app/deep/'] },
  { title: 'no other given folder', from: 'app/deep/x.yaml', given: ['top'], allowed: ['app/deep/'] },
])('a file may name those in $title', async ({ from, given, allowed }) => {
  const { uri, paths } = await createWorkplace('top/.git/HEAD', from);
  expect(paths(await allowedFolders(store, uri(from), given.map(uri)))).toEqual(allowed);
});

describe('the files of a routing test', () => {
  const FILES = ['b.yml', 'a.yaml', 'd.json', 'base/c.yaml', 'node_modules/x.yaml', 'tests/t.dingtalk-test.yaml'];
  const find = async (test: string, expectations: Expectations) => {
    const { uri, paths } = await createWorkplace(...FILES);
    const { manifests, unmatched, outside, alerts } = await findTestFiles(store, uri(test), expectations, [uri()]);
    return {
      manifests: paths(manifests.map((manifest) => manifest.uri)),
      outside: outside.map(({ text }) => text),
      unmatched: unmatched.map(({ text }) => text),
      alerts: [...alerts].map(([name, file]) => [name, paths([file])[0]]),
    };
  };
  const read = (text: string) => readExpectations(`${text}\ncases: []\n`).expectations;

  test('are the YAML files of its folder by default', async () => {
    expect((await find('t.dingtalk-test.yaml', read(''))).manifests).toEqual(['a.yaml', 'b.yml']);
  });

  test('are those that its entries match, in their order', async () => {
    expect(
      await find('tests/t.dingtalk-test.yaml', read('manifests: [../base, ../*.json, none.yaml, "../*.y*ml", .]')),
    ).toEqual({
      manifests: ['base/c.yaml', 'd.json', 'a.yaml', 'b.yml'],
      unmatched: ['none.yaml', '.'],
      outside: [],
      alerts: [],
    });
  });

  test('are not outside of the folders that it may read', async () => {
    const found = await find('tests/t.dingtalk-test.yaml', read('manifests: [../base, ../../x.yaml, /etc/*.yaml]'));
    expect(found).toMatchObject({ manifests: ['base/c.yaml'], outside: ['../../x.yaml', '/etc/*.yaml'] });
  });

  test('are its files with alerts, whether they exist or not', async () => {
    const { expectations } = readExpectations(
      'cases:\n  - { name: a, alertsFile: ../none.json, expect: { receivers: [] } }\n  - { name: b, alertsFile: x.json, expect: { receivers: [] } }\n',
    );
    expect((await find('tests/t.dingtalk-test.yaml', expectations)).alerts).toEqual([
      ['../none.json', 'none.json'],
      ['x.json', 'tests/x.json'],
    ]);
  });
});
