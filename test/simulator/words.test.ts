import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { faultMenu } from '../../simulator/src/faults/fault-menu.js';
import { PANEL_WORDS } from '../../simulator/src/page/words/panel-words.js';
import { chooseLanguage, translator } from '../../simulator/src/page/words/translate.js';
import { ZH_CN_REASONS } from '../../simulator/src/page/words/zh-cn-reasons.js';
import { ZH_CN_WORDS } from '../../simulator/src/page/words/zh-cn-words.js';

const translate = translator('zh-cn');
const source = fileURLToPath(new URL('../../simulator/src', import.meta.url));

function textsIn(folder: string, pattern: RegExp): readonly string[] {
  const files = readdirSync(join(source, folder), { withFileTypes: true }).filter((entry) => entry.isFile());
  return files.flatMap(({ name }) =>
    [...readFileSync(join(source, folder, name), 'utf8').matchAll(pattern)].map(([, text = '']) => text),
  );
}

/** The sentences in the code, with values in their gaps. */
const sentences = ['control', 'dingtalk', 'faults', 'http', 'shapes'].flatMap((folder) =>
  [...textsIn(folder, /'([A-Z“][^'\n]*\.)'/g), ...textsIn(folder, /`([A-Z“$][^`\n]* [^`\n]*\.)`/g)].map((text) =>
    text
      .replaceAll('\\\\', '\\')
      .replace(/\$\{[^}]*'behind'[^}]*\}/g, 'behind')
      .replace(/\$\{[^}]*\}/g, '7'),
  ),
);

/** Answers to other programs, which the page never shows. */
const ELSEWHERE =
  /^(The simulator (listens|failed)|The upstream server|Only programs|Web pages cannot|Send JSON|7 7 does not exist)/;

describe('Chinese', () => {
  it.each([...new Set(sentences)].filter((text) => !ELSEWHERE.test(text)))('%s', (text) => {
    expect(translate(text)).toMatch(/[\u4e00-\u9fff]/);
  });

  it('the fault menu', () => {
    const labels = faultMenu(4).flatMap(({ label, items }) => [label, ...items.map((item) => item.label)]);
    expect(labels.filter((label) => !/[\u4e00-\u9fff]/.test(translate(label)))).toEqual([]);
  });

  it('every word of the page', () => {
    const words = [...textsIn('page', /translate\('([^']+)'\)/g), ...PANEL_WORDS];
    expect(words.length).toBeGreaterThan(60);
    expect(words.filter((word) => !Object.hasOwn(ZH_CN_WORDS, word))).toEqual([]);
  });

  it('fills the gaps, and keeps texts without a translation', () => {
    expect(translate('The body has 20106 bytes; the maximum is 20000.')).toContain('20106');
    expect(translate('The timestamp is 90 minutes behind DingTalk’s clock; 60 are allowed.')).toMatch(/慢 90/);
    expect(translate('The message contains none of the robot’s keywords: a. b\nc.')).toContain('a. b\nc');
    expect(translate('Something else')).toBe('Something else');
    expect(translator('en')('Clear')).toBe('Clear');
  });

  it('has the same gaps as the English sentence', () => {
    const gaps = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([gap]) => gap).toSorted();
    const lost = Object.entries(ZH_CN_REASONS).filter(
      ([english, chinese]) => !gaps(chinese).every((gap) => gaps(english).includes(gap)),
    );
    expect(lost).toEqual([]);
  });
});

it.each([
  [null, undefined, 'en'],
  [null, 'zh-CN,zh;q=0.9,en;q=0.8', 'zh-cn'],
  [null, 'en-US,en;q=0.9,zh-CN;q=0.8', 'en'],
  ['zh-cn', 'en', 'zh-cn'],
  ['en', 'zh-CN', 'en'],
  ['', 'zh', 'en'],
] as const)('requested %j, browser %j: %s', (asked, header, language) => {
  expect(chooseLanguage(asked, header)).toBe(language);
});
