import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './paths.js';

function linksOf(page: string): readonly string[] {
  return [...readFileSync(join(root, page), 'utf8').matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
}

test.each(['llms.txt', 'AGENTS.md', 'docs/agents.md'])('the links of %s resolve', (page) => {
  const local = linksOf(page).filter((link) => !link.includes('://'));
  expect(local.length).toBeGreaterThan(2);
  const folder = join(root, page, '..');
  expect(local.filter((link) => !existsSync(join(folder, link.replace(/#.*/, ''))))).toEqual([]);
});

test('llms.txt names every page and every schema', () => {
  const named = linksOf('llms.txt');
  const pages = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md') && !name.includes('.zh-cn.'));
  const schemas = readdirSync(join(root, 'docs/schemas')).map((name) => `schemas/${name}`);
  expect([...pages, ...schemas].filter((name) => !named.includes(`docs/${name}`))).toEqual([]);
});
