import { describe, expect, it } from 'vitest';
import { complete, findingsOf, hover, suppressionFixes, symbols } from '#core';
import { atCursor } from './at-cursor.js';
import { inserted } from './completion/inserted.js';

const PLAN =
  'apiVersion: kubesphere.io/v1alpha1\nkind: InstallPlan\nmetadata: {name: whizard-notification}\nspec:\n  config: |\n    notification-manager:\n      notificationmanager:\n';

/** The first line of a hover, and the text that it is about. */
function hovered(marked: string): readonly [string, string] | undefined {
  const { text, stream, position } = atCursor(marked);
  const found = hover(stream, position);
  if (!found) return undefined;
  const { start, end } = found.range;
  return [
    found.markdown.split('\n')[0] ?? '',
    (text.split('\n')[start.line] ?? '').slice(start.character, end.character),
  ];
}

describe('a hover', () => {
  it.each([
    [
      'a value of the chart',
      'notificationmanager:\n  group<|>Labels: [a]\n',
      ['**groupLabels** `array`', 'groupLabels'],
    ],
    [
      'a field in a value',
      'notificationmanager:\n  receivers: {tenant<|>Key: user}\n',
      ['**tenantKey** `string`', 'tenantKey'],
    ],
    ['a part of the image', 'notificationmanager:\n  image: {ta<|>g: v2.6.0}\n', ['**tag** `string`', 'tag']],
    ['text of a plan', `${PLAN}        group<|>Labels: [a]\n`, ['**groupLabels** `array`', 'groupLabels']],
    ['a field that is not passed on', 'notificationmanager:\n  replicas: 1\n  route<|>Policy: All\n', undefined],
    ['other values', 'operator: {replicas<|>: 1}\nnotificationmanager: {replicas: 1}\n', undefined],
  ])('on %s', (_, text, expected) => {
    expect(hovered(text)).toEqual(expected);
  });
});

it('a completion in the text of a plan replaces the word there', () => {
  const { text, stream, position } = atCursor(`${PLAN}        receivers:\n          glob<|>\n`);
  const found = complete(stream, position).find(({ label }) => label === 'globalReceiverSelector');
  const { start, end } = found?.range ?? expect.fail();
  expect(text.split('\n')[start.line]?.slice(start.character, end.character)).toBe('glob');
  expect(found && inserted(found)).toBe('globalReceiverSelector:\n            matchLabels:\n              $0');
});

it('the outline of values is that of the object', () => {
  const { stream } = atCursor(`${PLAN}        receivers: {tenantReceiverSelector: {matchLabels: {type: tenant}}}<|>\n`);
  const [symbol] = symbols(stream);
  expect(symbol).toMatchObject({ name: 'notification-manager', detail: 'NotificationManager' });
  expect(symbol?.children.map(({ name }) => name)).toContain('receivers');
});

it('a finding in the text of a plan can be suppressed there', () => {
  const { stream } = atCursor(`${PLAN}        groupLables: [a]<|>\n`);
  const [finding = expect.fail()] = findingsOf(stream);
  const [edit] = suppressionFixes(stream)(finding)[0]?.edits ?? [];
  expect(edit).toEqual({
    range: { start: { line: 7, character: 0 }, end: { line: 7, character: 0 } },
    newText: '        # kubesphere-dingtalk-disable-next-line values-key-ignored\n',
  });
});
