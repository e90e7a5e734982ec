import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './paths.js';

const page = readFileSync(join(root, 'docs/security.md'), 'utf8');

/** The tests that the page names: a path, and the beginnings of titles. */
const named = [...page.matchAll(/`(test\/[^`]+)`((?:(?::|,) “[^”]+”)*)/g)].map(([, path = '', titles = '']) => ({
  path,
  titles: [...titles.matchAll(/“([^”]+)”/g)].map(([, title = '']) => title),
}));

test('the page on security names its tests', () => expect(named.length).toBeGreaterThan(20));

/** What is between quotes in the text of a test: the titles of tests, of their groups and of the rows of tables. */
const stringsOf = (text: string): readonly string[] =>
  [...text.matchAll(/(['"`])((?:\\.|(?!\1)[^\\\n])+)\1/g)].map(([, , inner = '']) => inner.replace(/\\(.)/g, '$1'));

/** Whether a string is a title with `…` for what is left out. */
function isTitled(string: string, title: string): boolean {
  const [start = '', ...parts] = title.split('…').map((part) => part.trim());
  let at = start.length;
  return (
    string.startsWith(start) &&
    parts.every((part) => {
      const found = string.indexOf(part, at);
      at = found + part.length;
      return found >= 0;
    })
  );
}

test.each(named)('which exist: $path $titles', ({ path, titles }) => {
  expect(existsSync(join(root, path))).toBe(true);
  const isFile = statSync(join(root, path)).isFile();
  const strings = isFile ? stringsOf(readFileSync(join(root, path), 'utf8')) : [];
  expect(titles.filter((title) => !strings.some((string) => isTitled(string, title)))).toEqual([]);
});
