import { chmod, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createNodeStore } from '#workspace';
import { createWorkplace } from './workplace.js';

const store = createNodeStore();

describe('the URI of a file', () => {
  test.each([
    ['file:///w/a.yaml', 'file:///w/a.yaml'],
    ['file:///w/a%2Db%20c.yaml', 'file:///w/a-b%20c.yaml'],
    ['file:///w/%E5%91%8A%E8%AD%A6.yaml', 'file:///w/%E5%91%8A%E8%AD%A6.yaml'],
    ['untitled:new', undefined],
    ['vscode-vfs://github/a.yaml', undefined],
    ['file://elsewhere/share/a.yaml', undefined],
  ])('%s is %s', (uri, expected) => {
    expect(store.identify(uri)).toBe(expected);
  });

  test('follows from a folder and a path, and the path from both', () => {
    expect(store.resolve('file:///w/tests/', '../a #1.yaml')).toBe('file:///w/a%20%231.yaml');
    expect(store.resolve('file:///w/tests', '/etc/a.yaml')).toBe('file:///etc/a.yaml');
    expect(store.relative('file:///w/tests', 'file:///w/a%20%231.yaml')).toBe('../a #1.yaml');
  });
});

describe('a list of files', () => {
  test('is sorted, holds each once, and leaves hidden and ignored ones out as it is told', async () => {
    const { uri, paths } = await createWorkplace('b.yaml', 'a.yaml', '.ci/c.yaml', 'skip/d.yaml', 'e.json');
    const globs = ['**/*.yaml', 'a.*'];
    expect(paths(await store.list(uri(), globs))).toEqual(['a.yaml', 'b.yaml', 'skip/d.yaml']);
    const all = await store.list(uri(), globs, { hidden: true, ignore: ['**/skip/**'] });
    expect(paths(all)).toEqual(['.ci/c.yaml', 'a.yaml', 'b.yaml']);
  });

  test('takes a folder for the files below it only when it is told so', async () => {
    const { uri, paths } = await createWorkplace('base/a.yaml', 'base/b/c.yaml');
    expect(await store.list(uri(), ['base'])).toEqual([]);
    expect(paths(await store.list(uri(), ['base'], { expandFolders: true }))).toEqual(['base/a.yaml', 'base/b/c.yaml']);
  });

  test('follows links only when it is told so, and leaves loops', async () => {
    const { folder, uri, paths, write } = await createWorkplace('real/a.yaml');
    await symlink(join(folder, 'real/a.yaml'), join(folder, 'link.yaml'));
    await symlink(join(folder, 'real'), join(folder, 'linked'));
    await write('own/b.yaml', '');
    await symlink(folder, join(folder, 'own/loop'));
    expect(paths(await store.list(uri(), ['**/*.yaml']))).toEqual(['own/b.yaml', 'real/a.yaml']);
    const followed = paths(await store.list(uri(), ['**/*.yaml'], { followLinks: true }));
    expect(followed).toEqual(expect.arrayContaining(['link.yaml', 'own/b.yaml', 'real/a.yaml']));
  });

  test.skipIf(process.getuid?.() === 0)('goes on past folders that cannot be read', async () => {
    const { folder, uri, paths } = await createWorkplace('a.yaml', 'locked/b.yaml');
    await chmod(join(folder, 'locked'), 0);
    expect(paths(await store.list(uri(), ['**/*.yaml']))).toEqual(['a.yaml']);
    await chmod(join(folder, 'locked'), 0o700);
  });

  test('of a folder that is missing is empty', async () => {
    const { uri } = await createWorkplace();
    expect(await store.list(uri('none'), ['**/*.yaml'])).toEqual([]);
  });
});

describe('a file', () => {
  test.each([
    { title: 'is text', bytes: Buffer.from('a: 1\n'), text: 'a: 1\n', byteOrderMark: false, isUtf8: true },
    { title: 'loses its mark', bytes: Buffer.from('\uFEFFa: 1\n'), text: 'a: 1\n', byteOrderMark: true, isUtf8: true },
    {
      title: 'is read where it is not UTF-8',
      bytes: Buffer.from([97, 0xe9]),
      text: 'a\uFFFD',
      byteOrderMark: false,
      isUtf8: false,
    },
  ])('$title', async ({ bytes, title, ...expected }) => {
    const { uri, write } = await createWorkplace();
    await write('a.yaml', bytes);
    expect(await store.read(uri('a.yaml'))).toEqual(expected);
  });

  test('is not read above the limit', async () => {
    const { uri, write } = await createWorkplace();
    await write('a.yaml', 'a: 1\n');
    expect(await store.read(uri('a.yaml'), 5)).toMatchObject({ text: 'a: 1\n' });
    expect(await store.read(uri('a.yaml'), 4)).toEqual({ problem: 'too-large' });
  });

  test.each([
    ['none.yaml', 'ENOENT'],
    ['folder', 'EISDIR'],
    ['gone.yaml', 'ENOENT'],
  ])('%s says why it cannot be read: %s', async (path, problem) => {
    const { folder, uri } = await createWorkplace('folder/a.yaml');
    await symlink(join(folder, 'nowhere'), join(folder, 'gone.yaml'));
    expect(await store.read(uri(path))).toEqual({ problem });
  });

  test('has another stamp after a change', async () => {
    const { uri, write } = await createWorkplace('a.yaml');
    const before = await store.stat(uri('a.yaml'));
    await write('a.yaml', 'longer');
    expect(before?.isFolder).toBe(false);
    expect((await store.stat(uri('a.yaml')))?.stamp).not.toBe(before?.stamp);
    expect((await store.stat(uri()))?.isFolder).toBe(true);
    expect(await store.stat(uri('none'))).toBeUndefined();
  });
});
