import { expect, test } from 'vitest';
import { judgeYaml, manifestsOf } from './judge-yaml.js';
import { PAGES, readPage } from './read-page.js';

const pages = PAGES.map((page) => ({ page, blocks: readPage(page).filter(({ language }) => language === 'yaml') }));

test.each(pages.filter(({ blocks }) => blocks.length > 0))('$page has valid YAML', ({ blocks }) => {
  const others = manifestsOf(blocks);
  const wrong = blocks.flatMap((block) => judgeYaml(block, others).map((problem) => `${block.place} ${problem}`));
  expect(wrong).toEqual([]);
});
