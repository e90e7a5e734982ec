import { describe, expect, test } from 'vitest';
import { hideSecrets, phrase, renderPhrase } from '#core';
import type { OutlineSection } from '../../../../core/src/assist/comparison/outline.js';
import { upgradeMarkdown } from '../../../../core/src/assist/upgrade/upgrade-markdown.js';

const markdown = (...sections: readonly OutlineSection[]) =>
  upgradeMarkdown(
    { title: phrase('From {a} to {b}', { a: '1', b: '2' }), scope: phrase('Compared: 1.'), sections },
    { translate: (text) => renderPhrase(text), show: hideSecrets, nameOf: (uri) => uri.replace('file:///', '') },
  );
const section = (items: OutlineSection['items'], rest: Partial<OutlineSection> = {}): OutlineSection => ({
  title: phrase('Changes'),
  count: items.length,
  effect: 'changed',
  items,
  ...rest,
});

test('has a headline with counts, and places as file and line', () => {
  const item = {
    text: phrase('Receiver a'),
    places: [{ uri: 'file:///a.yaml', line: 4 }],
    details: [{ text: phrase('why') }],
  };
  expect(markdown(section([item], { effect: 'worse' }))).toBe(
    '# From 1 to 2\n\nCompared: 1.\n\n- **Changes: 1**\n\n## Changes\n\n- Receiver a `a.yaml:5`\n  - why\n\n',
  );
});

test('says so when nothing changes', () => {
  expect(markdown()).toContain('Nothing changes for these manifests and alerts.');
  expect(markdown(section([{ text: phrase('a note') }], { effect: 'note' }))).toContain('a note');
});

describe('foreign text', () => {
  test('adds no markup', () => {
    const text = phrase('{name}', { name: '![x](http://a) <b> **c** | `d`\n# e' });
    const line = markdown(section([{ text }]))
      .split('\n')
      .find((each) => each.includes('http'));
    expect(line).toBe('- \\!\\[x\\](http://a) \\<b\\> \\*\\*c\\*\\* \\| \\`d\\` \\# e');
  });

  test('does not end the block of a diff', () => {
    const item = { text: phrase('m'), hunks: [['-a', '+```', '+````x']] };
    expect(markdown(section([item]))).toContain('\n  `````diff\n  -a\n  +```\n  +````x\n  `````');
  });

  test('shows no credentials', () => {
    const secret = 'https://oapi.dingtalk.com/robot/send?access_token=0123456789';
    const item = { text: phrase('{url}', { url: secret }), hunks: [[`+${secret}`]] };
    expect(markdown(section([item]))).not.toContain('0123456789');
  });
});
