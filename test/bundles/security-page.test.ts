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

test.each(named)('which exist: $path $titles', ({ path, titles }) => {
  expect(existsSync(join(root, path))).toBe(true);
  const text = statSync(join(root, path)).isFile() ? readFileSync(join(root, path), 'utf8') : '';
  for (const title of titles) for (const part of title.split('…')) expect(text).toContain(part.trim());
});
