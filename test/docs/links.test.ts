import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { expect, test } from 'vitest';
import { linksOf, problemOf, relativeLinksOf, root } from './links.js';

interface Manifest {
  readonly repository: { readonly url: string };
  readonly homepage: string;
  readonly bugs: { readonly url: string };
  readonly qna: string;
  readonly files: readonly string[];
}

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
const repository = manifest.repository.url.replace(/^git\+|\.git$/g, '');

const TOP = readdirSync(root).filter((name) => name.endsWith('.md'));
const DOCS = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
  .map((name) => `docs/${name.replaceAll('\\', '/')}`)
  .filter((name) => name.endsWith('.md'));
const PAGES = [...TOP, ...DOCS];

/** npm and the marketplace turn the relative links of these pages into links to the repository. */
const REWRITTEN = ['README.md', 'CHANGELOG.md'];

/** What `.vscodeignore` and `files` of `package.json` let into the two packages, by path. */
const PACKAGES: Readonly<Record<string, (path: string) => boolean>> = {
  VSIX: inAllowList(readFileSync(join(root, '.vscodeignore'), 'utf8').split('\n')),
  npm: (path) => manifest.files.some((entry) => path === entry || path.startsWith(`${entry}/`)),
};

/** The list has `**` first, and then an exception for each file that ships. */
function inAllowList(lines: readonly string[]): (path: string) => boolean {
  const patterns = lines.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
  const shipped = new Set(globSync(patterns, { cwd: root, expandDirectories: false }));
  return (path) => shipped.has(path);
}

test('there are links to check', () => {
  expect(PAGES.flatMap(relativeLinksOf).length).toBeGreaterThan(200);
});

test('all relative links resolve in the repository, with their headings', () => {
  const broken = PAGES.flatMap(relativeLinksOf).flatMap((link) => {
    const problem = problemOf(link);
    return problem === undefined ? [] : [`${link.page}: ${link.link}: ${problem}`];
  });
  expect(broken).toEqual([]);
});

test.each(Object.entries(PACKAGES))('the links of pages in the package for %s lead to files in it', (_name, ships) => {
  const pages = DOCS.filter(ships);
  expect(pages.length).toBeGreaterThan(100);
  const missing = pages
    .flatMap(relativeLinksOf)
    .filter(({ target }) => !ships(target) && !REWRITTEN.includes(target))
    .map(({ page, link }) => `${page}: ${link}`);
  expect(missing).toEqual([]);
});

test('the marketplace shows no pictures but those of https, and no SVG', () => {
  const pictures = REWRITTEN.flatMap(linksOf).filter((link) => /\.(?:svg|png|gif|jpe?g|apng)(?:$|[?#])/i.test(link));
  expect(pictures.filter((link) => /^http:|\.svg/i.test(link))).toEqual([]);
});

test('every address of the repository is that of package.json', () => {
  expect(manifest.homepage).toBe(`${repository}#readme`);
  expect(manifest.bugs.url).toBe(`${repository}/issues`);
  expect(manifest.qna).toBe(`${repository}/discussions`);
  const [owner, name] = new URL(repository).pathname.slice(1).split('/');
  const ours = new RegExp(`^https://(?:raw\\.)?github(?:usercontent)?\\.com/[^/]+/${name}(?:[/#]|$)`);
  const foreign = PAGES.flatMap(linksOf).filter((link) => ours.test(link) && !link.includes(`/${owner}/${name}`));
  expect(foreign).toEqual([]);
});

test('links into the repository resolve in it', () => {
  const paths = PAGES.flatMap(linksOf)
    .filter((link) => link.startsWith(`${repository}/blob/main/`) || link.startsWith(`${repository}/tree/main/`))
    .map((link) => link.slice(`${repository}/blob/main/`.length));
  expect(paths.map((link) => problemOf({ page: '', link, target: link.replace(/#.*/, '') }))).toEqual(
    paths.map(() => undefined),
  );
});
