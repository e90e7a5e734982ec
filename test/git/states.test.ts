import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { renderPhrase } from '#core';
import { findGit, GitFailure, type OpenStates, openRepository, resolveRange, withStates } from '#git';
import type { ManifestStore } from '#workspace';
import { createRepository, GIT_ENVIRONMENT, type TestRepository } from './repository.js';

const ALL = { maxBytes: 1000 };

async function open<Result>(
  folder: string,
  range: string,
  work: (states: OpenStates) => Promise<Result>,
  staged = false,
): Promise<Result> {
  const git = { program: await findGit(GIT_ENVIRONMENT), env: GIT_ENVIRONMENT, signal: undefined };
  const repository = await openRepository(folder, git);
  return withStates(repository, await resolveRange(repository, range, { staged }), work);
}

const uriOf = ({ folder }: TestRepository, path: string): string => pathToFileURL(join(folder, path)).href;

async function textsOf(
  store: ManifestStore,
  repository: TestRepository,
  glob = '**/*',
): Promise<Readonly<Record<string, string>>> {
  const folder = pathToFileURL(repository.folder).href;
  const { files } = await store.list(folder, [glob], { ignore: ['**/.git/**'], hidden: true });
  const texts = await Promise.all(
    files.map(async (uri) => {
      const read = await store.read(uri, ALL);
      return [uri.slice(folder.length + 1), 'problem' in read ? `<${read.problem}>` : read.text] as const;
    }),
  );
  return Object.fromEntries(texts);
}

const both = (repository: TestRepository) => async (states: OpenStates) => [
  await textsOf(states.before, repository),
  await textsOf(states.after, repository),
];

async function failure(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof GitFailure) return error.phrases.map((text) => renderPhrase(text)).join(' | ');
    throw error;
  }
  throw new Error('It did not fail.');
}

describe('the forms of a range', () => {
  test('one revision is compared with the work tree, in which ignored files do not count', async () => {
    const repository = createRepository();
    repository.commit({ 'a.yaml': '1', 'sub/b.yaml': '1', '.gitignore': 'out/\n' });
    repository.write({ 'a.yaml': '2', 'new.yaml': 'n', 'out/built.yaml': 'x' });
    repository.remove('sub/b.yaml');
    expect(await open(join(repository.folder, 'sub', '..'), 'HEAD', both(repository))).toEqual([
      { '.gitignore': 'out/\n', 'a.yaml': '1', 'sub/b.yaml': '1' },
      { '.gitignore': 'out/\n', 'a.yaml': '2', 'new.yaml': 'n' },
    ]);
  });

  test('two revisions, their common ancestor, and what is staged', async () => {
    const repository = createRepository();
    const first = repository.commit({ a: '1' });
    repository.git('checkout', '--quiet', '-b', 'topic');
    repository.commit({ a: '2' });
    repository.git('checkout', '--quiet', 'main');
    repository.commit({ b: 'main' });
    expect(await open(repository.folder, 'main..topic', both(repository))).toEqual([{ a: '1', b: 'main' }, { a: '2' }]);
    expect(await open(repository.folder, 'main...topic', both(repository))).toEqual([{ a: '1' }, { a: '2' }]);
    expect(await open(repository.folder, `${first}..`, both(repository))).toEqual([{ a: '1' }, { a: '1', b: 'main' }]);
    repository.write({ a: 'staged' });
    repository.git('add', 'a');
    repository.write({ a: 'unstaged' });
    const [, staged] = await open(repository.folder, 'HEAD', both(repository), true);
    expect(staged).toEqual({ a: 'staged', b: 'main' });
  });

  test('tags, and a folder that is opened through a link', async () => {
    const repository = createRepository();
    repository.commit({ 'sub/a': '1' });
    repository.git('tag', '--annotate', 'v1', '--message', 'one');
    repository.commit({ 'sub/a': '2' });
    const link = createRepository();
    link.link('there', join(repository.folder, 'sub'));
    expect(await open(join(link.folder, 'there'), 'v1..HEAD', both(repository))).toEqual([
      { 'sub/a': '1' },
      { 'sub/a': '2' },
    ]);
  });
});

describe('a store of a revision', () => {
  test('follows links within the tree, and none out of it', async () => {
    const repository = createRepository();
    repository.write({ 'real/a.yaml': 'real', 'secret.txt': 'x' });
    repository.link('near.yaml', 'real/a.yaml');
    repository.link('folder', 'real');
    repository.link('deep/up.yaml', '../folder/../real/a.yaml');
    repository.link('out.yaml', '../../etc/passwd');
    repository.link('absolute.yaml', '/etc/passwd');
    repository.link('circle', 'circle');
    repository.link('broken', 'nowhere');
    repository.commit({});
    await open(repository.folder, 'HEAD..HEAD', async ({ before }) => {
      const read = async (path: string) => {
        const found = await before.read(uriOf(repository, path), ALL);
        return 'problem' in found ? found.problem : found.text;
      };
      expect(await Promise.all(['near.yaml', 'folder/a.yaml', 'deep/up.yaml'].map(read))).toEqual([
        'real',
        'real',
        'real',
      ]);
      expect(await Promise.all(['out.yaml', 'absolute.yaml', 'circle', 'broken', 'real'].map(read))).toEqual([
        'outside',
        'outside',
        'outside',
        'ENOENT',
        'EISDIR',
      ]);
      const top = pathToFileURL(repository.folder).href;
      const plain = await before.list(top, ['**/*.yaml']);
      expect(plain.files).not.toContain(`${top}/folder/a.yaml`);
      const followed = await before.list(top, ['folder/*.yaml'], { followLinks: true, within: [top] });
      expect(followed.files).toHaveLength(1);
      const inside = await before.read(uriOf(repository, 'near.yaml'), { ...ALL, within: [`${top}/deep/`] });
      expect(inside).toEqual({ problem: 'outside' });
      expect(await before.stat(uriOf(repository, '.git'))).toMatchObject({ isFolder: true });
      expect(await before.stat(uriOf(repository, 'nowhere'))).toBeUndefined();
      expect(await before.read(pathToFileURL('/etc/passwd').href, ALL)).toEqual({ problem: 'outside' });
    });
  });

  test('tells large files, pointers of LFS and submodules, and reads bytes as they are', async () => {
    const other = createRepository();
    other.commit({ 'x.yaml': 'x' });
    const repository = createRepository();
    repository.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', other.folder, 'vendor/other');
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 12\n`;
    repository.commit({
      'big.yaml': 'a'.repeat(2000),
      'lfs.yaml': pointer,
      'eol.yaml': 'a\r\nb\r\n',
      'a b/ü.yaml': 'ü',
    });
    await open(repository.folder, 'HEAD', async ({ before, after, submodules }) => {
      expect(submodules).toEqual(['vendor/other']);
      for (const store of [before, after]) {
        const texts = await textsOf(store, repository, '**/*.yaml');
        expect(texts).toEqual({
          'a%20b/%C3%BC.yaml': 'ü',
          'big.yaml': '<too-large>',
          'eol.yaml': 'a\r\nb\r\n',
          'lfs.yaml': '<lfs>',
        });
      }
    });
  });

  test('has no names that lead out of a folder, whatever a tree holds', async () => {
    const repository = createRepository();
    repository.commit({ 'a.yaml': 'a' });
    const id = repository.git('rev-parse', 'HEAD:a.yaml');
    const entry = (mode: string, name: string, object: string): Buffer =>
      Buffer.concat([Buffer.from(`${mode} ${name}\0`), Buffer.from(object, 'hex')]);
    const inside = repository.hash('tree', entry('100644', 'x.yaml', id));
    const names = ['.GIT', '..', 'a\xff.yaml', 'b.yaml'];
    const tree = repository.hash(
      'tree',
      Buffer.concat(
        names.map((name) => (name === 'b.yaml' ? entry('100644', name, id) : entry('40000', name, inside))),
      ),
    );
    const [texts] = await open(repository.folder, tree, both(repository));
    expect(Object.values(texts ?? {}).sort()).toEqual(['a', 'a']);
    expect(texts).toMatchObject({ 'b.yaml': 'a' });
  });

  test('reads many files at once', async () => {
    const repository = createRepository();
    const files = Object.fromEntries(
      Array.from({ length: 300 }, (_, index) => [`f${index}.yaml`, `${index}\n`.repeat(index)]),
    );
    repository.commit(files);
    const [before] = await open(repository.folder, 'HEAD', async (states) => [
      await Promise.all(
        Object.keys(files).map((path) => states.before.read(uriOf(repository, path), { maxBytes: 1e6 })),
      ),
    ]);
    expect(before?.map((read) => ('problem' in read ? read.problem : read.text))).toEqual(Object.values(files));
  });
});

describe('what is missing is said, with what to do', () => {
  test('revisions, commits and ancestors', async () => {
    const repository = createRepository();
    expect(await failure(open(repository.folder, 'HEAD', both(repository)))).toMatch(/no commit yet/);
    repository.commit({ a: '1' });
    for (const range of ['nope', 'HEAD..nope', '--output=x', '-h', '', 'a b', 'HEAD:a', 'x\n'])
      expect(await failure(open(repository.folder, range || ' ', both(repository)))).toMatch(
        /not a revision.*-- manifests/,
      );
    repository.git('checkout', '--quiet', '--orphan', 'alone');
    repository.commit({ b: '1' });
    expect(await failure(open(repository.folder, 'main...alone', both(repository)))).toMatch(
      /no common.*main\.\.alone/,
    );
    expect(await failure(open(repository.folder, 'main..alone', both(repository), true))).toMatch(/--staged/);
    expect(existsSync(join(repository.folder, 'x'))).toBe(false);
  });

  test('a shallow clone', async () => {
    const repository = createRepository();
    const first = repository.commit({ a: '1' });
    repository.commit({ a: '2' });
    const clone = createRepository();
    clone.git('fetch', '--quiet', '--depth=1', `file://${repository.folder}`, 'main');
    clone.git('checkout', '--quiet', '-B', 'main', 'FETCH_HEAD');
    expect(await failure(open(clone.folder, first, both(clone)))).toMatch(/shallow.*fetch-depth: 0/);
  });

  test('a partial clone, from which nothing is fetched', async () => {
    const repository = createRepository();
    repository.commit({ 'a.yaml': '1' });
    repository.commit({ 'a.yaml': '2' });
    repository.git('config', 'uploadpack.allowFilter', 'true');
    const clone = createRepository();
    clone.git('clone', '--quiet', '--filter=blob:none', `file://${repository.folder}`, 'partial');
    const folder = join(clone.folder, 'partial');
    const read = open(folder, 'HEAD~1', ({ before }) => before.read(pathToFileURL(join(folder, 'a.yaml')).href, ALL));
    expect(await failure(read)).toMatch(/lacks some objects.*git fetch/);
  });

  test('no repository, one without a work tree, and no program', async () => {
    const repository = createRepository();
    const outside = join(repository.folder, '..');
    expect(await failure(open(outside, 'HEAD', both(repository)))).toMatch(/not in a Git repository.*--folders/);
    repository.git('init', '--quiet', '--bare', 'bare');
    expect(await failure(open(join(repository.folder, 'bare'), 'HEAD', both(repository)))).toMatch(/Git|work tree/);
    expect(await failure(findGit({ PATH: repository.folder }))).toMatch(/not installed.*--folders/);
  });

  test('conflicts in the index', async () => {
    const repository = createRepository();
    repository.commit({ a: '1' });
    repository.git('checkout', '--quiet', '-b', 'topic');
    repository.commit({ a: '2' });
    repository.git('checkout', '--quiet', 'main');
    repository.commit({ a: '3' });
    expect(() => repository.git('merge', 'topic')).toThrow();
    expect(await failure(open(repository.folder, 'HEAD', both(repository), true))).toMatch(/conflicts, such as in a\./);
  });
});

test('a hostile repository starts no program, and nothing in it changes', async () => {
  const repository = createRepository();
  const marker = join(repository.folder, '.git/started');
  const program = repository.program('.git/evil', `echo "$0 $@" >> ${marker}`);
  mkdirSync(join(repository.folder, '.git/hooks'), { recursive: true });
  repository.commit({ 'a.yaml': '1', '.gitattributes': '*.yaml filter=evil diff=evil\n' });
  for (const hook of ['post-checkout', 'post-index-change', 'reference-transaction', 'fsmonitor-watchman'])
    repository.program(`.git/hooks/${hook}`, `echo ${hook} >> ${marker}`);
  const settings = {
    'core.fsmonitor': program,
    'core.pager': program,
    'core.editor': program,
    'core.sshCommand': program,
    'core.alternateRefsCommand': program,
    'diff.external': program,
    'diff.evil.textconv': program,
    'diff.evil.command': program,
    'filter.evil.smudge': program,
    'filter.evil.clean': program,
    'filter.evil.process': program,
    'alias.ls-tree': `!${program}`,
    'pager.ls-tree': program,
  };
  for (const [name, value] of Object.entries(settings)) repository.git('config', name, value);
  writeFileSync(join(repository.folder, 'a.yaml'), '2');
  const index = join(repository.folder, '.git/index');
  const before = [readFileSync(index), statSync(index).mtimeMs];
  const list = (): string => execFileSync('find', [repository.folder], { encoding: 'utf8' });
  const files = list();
  const texts = await open(repository.folder, 'HEAD', both(repository));
  await open(repository.folder, 'HEAD', both(repository), true);
  expect(texts.map((state) => state['a.yaml'])).toEqual(['1', '2']);
  expect(existsSync(marker)).toBe(false);
  expect([readFileSync(index), statSync(index).mtimeMs]).toEqual(before);
  expect(list()).toBe(files);
});
