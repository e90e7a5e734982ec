import { describe, expect, test } from 'vitest';
import { createVirtualStore, findManifests, type VirtualFiles } from '#workspace';

const ROOT = 'vscode-vfs://github%2B7b2276/team/repository';

interface Known {
  readonly text?: string;
  readonly isLink?: true;
  readonly modified?: number;
}

/** Files by their paths below the root, and what was asked for. */
function filesOf(known: Readonly<Record<string, Known>>): VirtualFiles & { readonly asked: string[] } {
  const asked: string[] = [];
  const folders = new Set(['', ...Object.keys(known).flatMap(foldersOf)]);
  const pathOf = (uri: string): string => decodeURIComponent(uri.slice(ROOT.length).replace(/^\//, ''));
  return {
    asked,
    async stat(uri) {
      asked.push(`stat ${pathOf(uri)}`);
      const file = known[pathOf(uri)];
      if (!file && !(uri.startsWith(ROOT) && folders.has(pathOf(uri)))) return undefined;
      const { text, isLink = false, modified = 1 } = file ?? {};
      return { isFolder: text === undefined, isLink, size: text?.length ?? 0, modified };
    },
    async read(uri, maxBytes) {
      asked.push(`read ${pathOf(uri)}`);
      const { text = '' } = known[pathOf(uri)] ?? {};
      if (text.length > maxBytes) return { problem: 'too-large' };
      return { text, byteOrderMark: false, isUtf8: true, size: text.length };
    },
    async list(folder, globs, skip) {
      asked.push(`list ${pathOf(folder)} ${globs} ${skip}`);
      // like an editor, which may answer with more
      return Object.keys(known).map((path) => `${ROOT}/${path}`);
    },
  };
}

function foldersOf(path: string): readonly string[] {
  const steps = path.split('/').slice(0, -1);
  return steps.map((_, index) => steps.slice(0, index + 1).join('/'));
}

const listed = async (paths: readonly string[], globs: readonly string[], options = {}, folder = ROOT) => {
  const files = filesOf(Object.fromEntries(paths.map((path) => [path, { text: '' }])));
  const found = await createVirtualStore(files).list(folder, globs, options);
  return found.files.map((uri) => uri.slice(ROOT.length + 1));
};

describe('a URI', () => {
  const store = createVirtualStore(filesOf({}));
  test.each([
    ['memory:/a b/(c).yaml', 'memory:/a%20b/%28c%29.yaml'],
    ['memory:/a%20b/%28c%29.yaml', 'memory:/a%20b/%28c%29.yaml'],
    ['vscode-vfs://github/x//y/', 'vscode-vfs://github/x/y'],
    ['file:///c%3A/x.yaml', 'file:///c%3A/x.yaml'],
    ['untitled:Untitled-1', undefined],
    ['git:/a.yaml?ref=HEAD', undefined],
    ['memory:/%E0%A4%A', undefined],
  ])('%s is %s', (uri, identified) => expect(store.identify(uri)).toBe(identified));

  test.each([
    ['memory:/a/b/', '../c.yaml', 'memory:/a/c.yaml'],
    ['memory:/a', './b c.yaml', 'memory:/a/b%20c.yaml'],
    ['memory:/a', '../../../x', 'memory:/x'],
    ['vscode-vfs://github/a', '/x', 'vscode-vfs://github/x'],
  ])('%s and the path %s lead to %s', (folder, path, uri) => expect(store.resolve(folder, path)).toBe(uri));

  test('has a path from a folder, and one for people', () => {
    expect(store.relative('memory:/a/b', 'memory:/a/c%20d/e.yaml')).toBe('../c d/e.yaml');
    expect(store.relative('memory:/a', 'memory:/a/b.yaml')).toBe('b.yaml');
    expect(store.display('vscode-vfs://github/a/b%20c.yaml')).toBe('/a/b c.yaml');
  });
});

describe('a list', () => {
  test('has what the globs match, as on disk', async () => {
    const all = ['a.yaml', 'b/c.yml', 'b/.d/e.yaml', 'f.txt', 'node_modules/x/g.yaml'];
    expect(await listed(all, ['**/*.{yaml,yml}'])).toEqual(['a.yaml', 'b/c.yml', 'node_modules/x/g.yaml']);
    expect(await listed(all, ['**/*.yaml'], { hidden: true, ignore: ['**/node_modules/**'] })).toEqual([
      'a.yaml',
      'b/.d/e.yaml',
    ]);
    expect(await listed(all, ['*.yaml'])).toEqual(['a.yaml']);
    expect(await listed(all, ['b'])).toEqual([]);
    expect(await listed(all, ['b'], { expandFolders: true })).toEqual(['b/c.yml']);
    expect(await listed(all, ['a.yaml', '**/*.y*ml', '!b/**'])).toEqual(['a.yaml', 'node_modules/x/g.yaml']);
    expect(await listed(all, ['../*.yaml'], {}, `${ROOT}/b`)).toEqual(['a.yaml']);
    expect(await listed(all, ['+(a|b).yaml'])).toEqual(['a.yaml']);
  });

  test('asks an editor only for what all editors understand, and not for the folders that are left out', async () => {
    const files = filesOf({ 'a.yaml': { text: '' } });
    const store = createVirtualStore(files);
    await findManifests(store, [ROOT]);
    await store.list(ROOT, ['+(a|b).yaml']);
    expect(files.asked.filter((each) => each.startsWith('list'))).toEqual([
      'list  **/{*.yaml,*.yml,*.json,Kustomization} node_modules,.git',
      'list  **/* ',
    ]);
  });
});

describe('reading', () => {
  const options = { maxBytes: 10, within: [ROOT] };
  test('has limits', async () => {
    const store = createVirtualStore(filesOf({ 'a.yaml': { text: 'short' }, 'b.yaml': { text: 'much too long' } }));
    expect(await store.read(`${ROOT}/a.yaml`, options)).toMatchObject({ text: 'short' });
    expect(await store.read(`${ROOT}/b.yaml`, options)).toEqual({ problem: 'too-large' });
  });

  test('never leaves the folders that a file must be in', async () => {
    const files = filesOf({
      'a/b.yaml': { text: '' },
      'link.yaml': { text: '', isLink: true },
      way: { isLink: true },
      'way/c.yaml': { text: '' },
    });
    const store = createVirtualStore(files);
    expect(await store.read(`${ROOT}/a/b.yaml`, options)).toMatchObject({ text: '' });
    expect(await store.read(`${ROOT}/a/b.yaml`, { ...options, within: [`${ROOT}/x`] })).toEqual({ problem: 'outside' });
    expect(await store.read(`${ROOT}/link.yaml`, options)).toEqual({ problem: 'link' });
    expect(await store.read(`${ROOT}/way/c.yaml`, options)).toEqual({ problem: 'link' });
    expect(files.asked.filter((each) => each.startsWith('read'))).toEqual(['read a/b.yaml']);
  });

  test('is done again where nobody knows when a file changed', async () => {
    const store = createVirtualStore(filesOf({ a: { text: '', modified: 7 }, b: { text: '', modified: 0 } }));
    const stampOf = async (name: string) => (await store.stat(`${ROOT}/${name}`))?.stamp;
    expect(await stampOf('a')).toBe(await stampOf('a'));
    expect(await stampOf('b')).not.toBe(await stampOf('b'));
    expect(await stampOf('c')).toBeUndefined();
  });
});
