import { existsSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { analyseStream } from '../../core/src/checks/analysis/analyse-stream.js';
import { findingsOf } from '../../core/src/checks/analysis/findings-of.js';
import { CHECKS } from '../../core/src/checks/checks.js';
import { fixtureFolders, hasFixture, readFixture } from './fixtures.js';

const ids = CHECKS.map(({ id }) => id);
const pages = new URL('../../docs/rules/', import.meta.url);
const rules = new URL('../../core/src/checks/lint/rules/', import.meta.url);
const lintRules = readdirSync(rules).map((name) => name.replace(/\.ts$/, ''));

it('gives every check a unique id in kebab-case', () => {
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
});

it('lists every file of rules under its id', () => {
  expect(lintRules.filter((name) => !ids.includes(name))).toEqual([]);
});

it('has exactly one page for every check', () => {
  const named = readdirSync(pages).filter((name) => name !== 'README.md' && name !== 'zh-cn');
  expect(named.sort()).toEqual(ids.map((id) => `${id}.md`).sort());
  expect(existsSync(new URL('README.md', pages))).toBe(true);
});

it('has exactly one folder of fixtures for every check', () => {
  expect([...fixtureFolders()].sort()).toEqual([...ids].sort());
});

it.each(CHECKS.map(({ id, fixes }) => ({ id, fixes })))('$id has its fixtures', ({ id, fixes }) => {
  expect(hasFixture(id, 'valid')).toBe(true);
  expect(hasFixture(id, 'invalid')).toBe(true);
  expect(hasFixture(id, 'fixed')).toBe(fixes !== 'none');
});

it.each(CHECKS.map(({ id, fixes }) => ({ id, fixes })))('$id declares its fixes', ({ id, fixes }) => {
  const offered = findingsOf(analyseStream(readFixture(id, 'invalid'))).flatMap((finding) =>
    finding.code === id ? finding.fixes : [],
  );
  expect(offered.length > 0).toBe(fixes !== 'none');
  if (fixes === 'safe') expect(offered.some(({ safe }) => safe)).toBe(true);
  if (fixes === 'unsafe') expect(offered.filter(({ safe }) => safe)).toEqual([]);
});
