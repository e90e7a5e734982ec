import { expect, test } from 'vitest';
import { completeExpectations, countLabels } from '#core';
import { atCursor } from '../at-cursor.js';
import { inserted } from '../completion/inserted.js';

const LABELS = countLabels([
  { labels: { team: 'blue' } },
  { labels: { team: 'green' } },
  { labels: { region: 'north' } },
]);

const RECEIVERS = [
  { name: 'on-call', where: 'near.yaml' },
  { name: 'chats', where: '../far.yaml' },
  { name: 'on-call', where: '../far.yaml' },
];

function completions(marked: string) {
  const { text, position } = atCursor(marked);
  return completeExpectations(text, position, { receivers: RECEIVERS, labels: LABELS });
}
const offered = (marked: string): readonly string[] => completions(marked).map(inserted);

test.each([
  {
    name: 'labels by use',
    text: 'cases:\n  - name: a\n    alerts:\n      - labels:\n          <|>',
    first: 'team: $0',
  },
  {
    name: 'values of a label',
    text: 'cases:\n  - name: a\n    alerts:\n      - labels: { team: <|> }',
    first: 'blue',
  },
  { name: 'receivers', text: 'cases:\n  - name: a\n    expect:\n      receivers: [<|>]', first: 'on-call' },
  { name: 'what a case needs', text: '<|>', first: 'cases:\n  - name: $1\n    expect:\n      $2' },
])('$name', ({ text, first }) => {
  expect(offered(text)[0]).toBe(first);
});

test('receivers are the nearest first, with their files, and none that the list has', () => {
  const at = (list: string) =>
    completions(`cases:\n  - name: a\n    expect:\n      receivers: ${list}`).map(({ label, detail }) => [
      label,
      detail,
    ]);
  expect(at('[<|>]')).toEqual([
    ['on-call', 'near.yaml'],
    ['chats', '../far.yaml'],
  ]);
  expect(at('[on-call, <|>]')).toEqual([['chats', '../far.yaml']]);
});

test('versions are those that can be targeted', () => {
  expect(offered('notificationManagerVersion: <|>').slice(0, 2)).toEqual(['next', "'2.6'"]);
});

test('a label that is being written is no use of itself', () => {
  const text = 'cases:\n  - name: a\n    alerts: [{labels: {team: gre<|>}}]\n';
  const uses = countLabels([{ labels: { team: 'blue' } }, { labels: { team: 'gre' } }]);
  const { text: whole, position } = atCursor(text);
  const found = completeExpectations(whole, position, { receivers: [], labels: uses });
  expect(found.map(({ label }) => label)).toEqual(['blue']);
});

test.each([
  ['receivers', 'cases:\n  - name: a\n    expect:\n      <|>'],
  ['receiver', 'cases:\n  - name: a\n    expect:\n      messages:\n        - <|>'],
  ['notificationManagerVersion', '<|>'],
])('after %s, the names that it takes are shown', (key, text) => {
  expect(completions(text).find(({ label }) => label === key)?.goesOn).toBe(true);
});

test('texts that a message contains are no names', () => {
  const text = 'cases:\n  - name: a\n    expect:\n      messages:\n        - receiver: on-call\n          <|>';
  expect(completions(text).find(({ label }) => label === 'contains')?.goesOn).toBeUndefined();
});
