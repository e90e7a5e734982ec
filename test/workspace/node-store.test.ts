import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, symlink, writeFile } from 'node:fs/promises';
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
    expect(paths((await store.list(uri(), globs)).files)).toEqual(['a.yaml', 'b.yaml', 'skip/d.yaml']);
    const all = await store.list(uri(), globs, { hidden: true, ignore: ['**/skip/**'] });
    expect(paths(all.files)).toEqual(['.ci/c.yaml', 'a.yaml', 'b.yaml']);
  });

  test('takes a folder for the files below it only when it is told so', async () => {
    const { uri, paths } = await createWorkplace('base/a.yaml', 'base/b/c.yaml');
    expect((await store.list(uri(), ['base'])).files).toEqual([]);
    expect(paths((await store.list(uri(), ['base'], { expandFolders: true })).files)).toEqual([
      'base/a.yaml',
      'base/b/c.yaml',
    ]);
  });

  test('follows links only when it is told so, and leaves loops', async () => {
    const { folder, uri, paths, write } = await createWorkplace('real/a.yaml');
    await symlink(join(folder, 'real/a.yaml'), join(folder, 'link.yaml'));
    await symlink(join(folder, 'real'), join(folder, 'linked'));
    await write('own/b.yaml', '');
    await symlink(folder, join(folder, 'own/loop'));
    expect(paths((await store.list(uri(), ['**/*.yaml'])).files)).toEqual(['own/b.yaml', 'real/a.yaml']);
    const followed = paths((await store.list(uri(), ['**/*.yaml'], { followLinks: true })).files);
    expect(followed).toEqual(expect.arrayContaining(['link.yaml', 'own/b.yaml', 'real/a.yaml']));
  });

  test.skipIf(process.getuid?.() === 0)('goes on past folders that cannot be read, and says so', async () => {
    const { folder, uri, paths } = await createWorkplace('a.yaml', 'locked/b.yaml');
    await chmod(join(folder, 'locked'), 0);
    const { files, unreadable } = await store.list(uri(), ['**/*.yaml']);
    expect(paths(files)).toEqual(['a.yaml']);
    expect(unreadable.map((each) => [paths([each.uri])[0], each.problem])).toEqual([['locked/', 'EACCES']]);
    await chmod(join(folder, 'locked'), 0o700);
  });

  test('of a folder that is missing is empty', async () => {
    const { uri } = await createWorkplace();
    expect(await store.list(uri('none'), ['**/*.yaml'])).toEqual({ files: [], unreadable: [], outside: [] });
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
    expect(await store.read(uri('a.yaml'), { maxBytes: 100 })).toEqual({ ...expected, size: bytes.length });
  });

  test('is not read above the limit', async () => {
    const { uri, write } = await createWorkplace();
    await write('a.yaml', 'a: 1\n');
    expect(await store.read(uri('a.yaml'), { maxBytes: 5 })).toMatchObject({ text: 'a: 1\n' });
    expect(await store.read(uri('a.yaml'), { maxBytes: 4 })).toEqual({ problem: 'too-large' });
  });

  test.each([
    ['none.yaml', 'ENOENT'],
    ['folder', 'EISDIR'],
    ['gone.yaml', 'ENOENT'],
  ])('%s says why it cannot be read: %s', async (path, problem) => {
    const { folder, uri } = await createWorkplace('folder/a.yaml');
    await symlink(join(folder, 'nowhere'), join(folder, 'gone.yaml'));
    expect(await store.read(uri(path), { maxBytes: 100 })).toEqual({ problem });
  });

  test.skipIf(process.platform === 'win32')('is no device and no pipe, also behind a link', async () => {
    const { folder, uri } = await createWorkplace();
    await symlink('/dev/zero', join(folder, 'zero.yaml'));
    execFileSync('mkfifo', [join(folder, 'pipe.yaml')]);
    await symlink(join(folder, 'pipe.yaml'), join(folder, 'link.yaml'));
    for (const path of ['zero.yaml', 'pipe.yaml', 'link.yaml'])
      expect(await store.read(uri(path), { maxBytes: 100 })).toEqual({ problem: 'not-a-file' });
    expect(await store.read('file:///dev/zero', { maxBytes: 100 })).toEqual({ problem: 'not-a-file' });
  });

  test.skipIf(process.platform === 'win32')(
    'may be a pipe or a device where a person names it, up to the limit',
    async () => {
      const { folder, uri } = await createWorkplace();
      execFileSync('mkfifo', [join(folder, 'pipe.yaml')]);
      const written = writeFile(join(folder, 'pipe.yaml'), 'a: 1\n');
      expect(await store.read(uri('pipe.yaml'), { maxBytes: 100, pipes: true })).toMatchObject({ text: 'a: 1\n' });
      await written;
      expect(await store.read('file:///dev/zero', { maxBytes: 100, pipes: true })).toEqual({ problem: 'too-large' });
    },
  );

  test('is not read above the limit where it says that it is empty', async () => {
    const proc = 'file:///proc/self/status';
    if (!existsSync('/proc/self/status')) return;
    expect(await store.read(proc, { maxBytes: 10 })).toEqual({ problem: 'too-large' });
    expect(await store.read(proc, { maxBytes: 1e6 })).toMatchObject({ isUtf8: true });
  });

  test('is in a folder that it must be in, when links are followed', async () => {
    const { folder, uri } = await createWorkplace('in/a.yaml', 'out/b.yaml');
    await symlink(join(folder, 'out/b.yaml'), join(folder, 'in/link.yaml'));
    await symlink(join(folder, 'out'), join(folder, 'in/linked'));
    await symlink(join(folder, 'in/a.yaml'), join(folder, 'out/back.yaml'));
    const within = [uri('none'), uri('in')];
    const read = async (path: string) => {
      const content = await store.read(uri(path), { maxBytes: 100, within });
      return 'problem' in content ? content.problem : 'read';
    };
    expect(await read('in/a.yaml')).toBe('read');
    expect(await read('out/back.yaml')).toBe('read');
    for (const path of ['out/b.yaml', 'in/link.yaml', 'in/linked/b.yaml', 'in/../out/b.yaml'])
      expect(await read(path)).toBe('outside');
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
