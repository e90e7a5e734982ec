import { describe, expect, test } from 'vitest';
import { hideSecrets, phrase, renderPhrase } from '#core';
import type { OutlineSection } from '../../../../core/src/assist/comparison/outline.js';
import { outlineStates } from '../../../../core/src/assist/states/outline-states.js';
import { MAX_COMMENT, statesMarkdown } from '../../../../core/src/assist/states/states-markdown.js';
import { alert, compare, receiver } from './manifests.js';

const HOST = { translate: renderPhrase, show: hideSecrets, nameOf: (uri: string) => uri };
const comment = (...sections: readonly OutlineSection[]) =>
  statesMarkdown({ title: phrase('A → B'), scope: phrase('Compared: 1.'), sections }, HOST);
const section = (items: OutlineSection['items'], rest: Partial<OutlineSection> = {}): OutlineSection => ({
  title: phrase('Changes & more'),
  count: items.length,
  effect: 'changed',
  items,
  ...rest,
});

test('begins with a short summary, and folds the details', () => {
  const item = { text: phrase('Receiver a'), places: [{ uri: 'a.yaml', line: 4 }] };
  expect(comment(section([item], { effect: 'worse' }))).toBe(
    '## A → B\n\n- **Changes & more: 1**\n\nCompared: 1.\n\n<details><summary>Changes &amp; more: 1</summary>\n\n- Receiver a `a.yaml:5`\n\n</details>'.replace(
      '**Changes & more',
      '**Changes &amp; more',
    ),
  );
});

test('says so when nothing changes', () => {
  expect(comment()).toContain('Nothing changes for these manifests and alerts.');
});

describe('foreign text', () => {
  test('neither ends the fold, nor notifies people or links issues', () => {
    const text = phrase('{name}', { name: '</details> @octocat #12 <img src=x> | **b**' });
    const line = comment(section([{ text }]))
      .split('\n')
      .find((each) => each.startsWith('- \\<'));
    expect(line).toBe('- \\</details\\> @<!-- -->octocat \\#<!-- -->12 \\<img src=x\\> \\| \\*\\*b\\*\\*');
  });

  test('shows no credentials', () => {
    const secret = 'https://oapi.dingtalk.com/robot/send?access_token=0123456789';
    const item = { text: phrase('{url}', { url: secret }), hunks: [[`+${secret}`]] };
    expect(comment(section([item]))).not.toContain('0123456789');
  });
});

describe('the length', () => {
  const long = (name: string, lines: number) => ({
    text: phrase('{name}', { name }),
    hunks: [Array.from({ length: lines }, (_, line) => `+line ${line} of a message with some words in it`)],
  });

  test('stays below the limit, and it says how much is left out', () => {
    const items = Array.from({ length: 3000 }, (_, index) => ({
      text: phrase('{name}', { name: `alert-${index}-${'x'.repeat(40)}` }),
    }));
    const text = comment(section(items), section([long('m', 5)]));
    expect(text.length).toBeLessThan(MAX_COMMENT);
    const shown = [...text.matchAll(/^- alert/gm)].length;
    expect(shown).toBeGreaterThan(900);
    expect(text).toContain(`${3001 - shown} more entries are left out`);
    expect([...text.matchAll(/<details>/g)].length).toBe([...text.matchAll(/<\/details>/g)].length);
  });

  test('leaves out the difference of a long text, not the entry', () => {
    const text = comment(section([long('huge', 5000), long('small', 2)]));
    expect(text.length).toBeLessThan(MAX_COMMENT);
    expect(text).toContain('- huge\n  - The difference is too long for a comment.');
    expect(text).toContain('+line 1 of');
    expect(text).not.toContain('left out');
  });
});

test('a whole report', () => {
  const report = compare(
    { 'a.yaml': receiver('one'), 'b.yaml': receiver('gone') },
    { 'a.yaml': receiver('one', 'colour: red, '), 'c.yaml': receiver('new') },
    [alert('Disk', { namespace: 'pay' })],
  );
  const { sections } = outlineStates(report, { before: 'main', after: 'HEAD' });
  expect(sections.map(({ title, count }) => [renderPhrase(title), count])).toEqual([
    ['Objects that the cluster no longer accepts', 1],
    ['Receivers that vanish', 2],
    ['Alerts that lose a receiver', 1],
    ['New receivers', 1],
    ['Findings that appear', 2],
    ['Findings that vanish', 2],
    ['New objects', 1],
    ['Objects that are gone', 1],
    ['Assumptions', undefined],
  ]);
});
