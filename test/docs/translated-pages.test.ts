import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../bundles/paths.js';
import { readPage } from './read-page.js';

/** English pages and their translations. */
const pairs: readonly (readonly [string, string])[] = [
  ['README.md', 'README.zh-cn.md'],
  ...readdirSync(join(root, 'docs/zh-cn')).map((name) => [`docs/${name}`, `docs/zh-cn/${name}`] as const),
];

test('the pages that newcomers need first are translated', () => {
  const names = ['getting-started.md', 'why-no-alert.md', 'conditions.md', 'templates.md'];
  expect(pairs.map(([, page]) => page)).toEqual(expect.arrayContaining(names.map((name) => `docs/zh-cn/${name}`)));
});

test.each(pairs)('%s and %s have the same structure', (english, chinese) => {
  expect(outlineOf(chinese)).toEqual(outlineOf(english));
});

test.each(pairs)('%s and %s lead to the same pages', (english, chinese) => {
  const ofChinese = linksOf(chinese).filter((link) => link !== english);
  expect(ofChinese.map(untranslated)).toEqual(
    linksOf(english)
      .filter((link) => link !== chinese)
      .map(untranslated),
  );
  // a page that is translated is linked in its translation
  const untold = ofChinese.filter((link) => translated(link) !== link && existsSync(join(root, translated(link))));
  expect(untold).toEqual([]);
});

test.each(pairs)('%s and %s show the same commands, files and messages', (english, chinese) => {
  expect(blocksOf(chinese)).toEqual(blocksOf(english));
});

/** The levels of headings, and lists, tables and pictures in their order. */
function outlineOf(page: string): readonly string[] {
  const text = readFileSync(join(root, page), 'utf8').replaceAll(/^```[\s\S]*?^```$/gm, '```');
  return text.split('\n').flatMap((line) => {
    const [, mark] = /^(#+ |- |\|(?! ---)|```|<!-- picture: .*-->$|!\[|<picture>)/.exec(line) ?? [];
    return mark === undefined ? [] : [mark.trim()];
  });
}

/** The files that links lead to, from the root of the repository, in alphabetical order. */
function linksOf(page: string): readonly string[] {
  const text = readFileSync(join(root, page), 'utf8').replaceAll(/^```[\s\S]*?^```$/gm, '');
  const links = [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, link = '']) => link);
  return links.map((link) => posix.normalize(posix.join(posix.dirname(page), link))).sort(byEnglishName);
}

const byEnglishName = (one: string, other: string): number => (untranslated(one) < untranslated(other) ? -1 : 1);

function untranslated(path: string): string {
  return path.replace('zh-cn/', '').replace('.zh-cn.md', '.md');
}

function translated(path: string): string {
  if (path.includes('zh-cn')) return path;
  if (path === 'README.md') return 'README.zh-cn.md';
  return path.startsWith('docs/rules/')
    ? path.replace('docs/rules/', 'docs/rules/zh-cn/')
    : path.replace('docs/', 'docs/zh-cn/');
}

/** Blocks with their notes; comments of commands are translated. */
function blocksOf(page: string): readonly unknown[] {
  return readPage(page).map(({ language, text, notes }) => ({
    language,
    text: language === 'sh' ? text.replaceAll(/\s+# .*$/gm, '') : text,
    notes: [...notes],
  }));
}
