import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { analyseStream, findingsOf } from '#core';
import { root } from '../bundles/paths.js';
import { problemsOf } from './load-yaml.js';
import { type Block, readPage } from './read-page.js';

/** Rules about texts that are no YAML, with the sections of their pages that show such a text. */
const NOT_YAML: Readonly<Record<string, readonly string[]>> = {
  'helm-template': ['Checked as is', 'Checked only when rendered', '按原样检查', '渲染后才检查'],
  'yaml-alias': ['Bad', '错误示例'],
  'yaml-duplicate-key': ['Bad', '错误示例'],
  'yaml-syntax': ['Bad', '错误示例'],
};
const GOOD = ['Good', '正确示例'];

const pages = ['docs/rules', 'docs/rules/zh-cn'].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .map((name) => ({ page: `${folder}/${name}`, rule: name.replace('.md', '') })),
);

test('the pages of rules show YAML, and in good examples nothing that the rule reports', () => {
  const wrong = pages.flatMap(({ page, rule }) => {
    const blocks = readPage(page).filter(({ language }) => language === 'yaml');
    return blocks.flatMap((block) => faultsOf(block, rule).map((fault) => `${block.place} ${fault}`));
  });
  expect(wrong).toEqual([]);
});

function faultsOf({ section, text }: Block, rule: string): readonly string[] {
  if (NOT_YAML[rule]?.includes(section)) return [];
  const found = GOOD.includes(section) ? findingsOf(analyseStream(text)).filter(({ code }) => code === rule) : [];
  return [...problemsOf(text), ...found.map(({ message }) => message)];
}
