import { expect, test } from 'vitest';
import { completeExpectations, countLabels } from '#core';
import { atCursor } from '../at-cursor.js';
import { inserted } from '../completion/inserted.js';

const LABELS = countLabels([
  { labels: { team: 'blue' } },
  { labels: { team: 'green' } },
  { labels: { region: 'north' } },
]);

function offered(marked: string): readonly string[] {
  const { text, position } = atCursor(marked);
  return completeExpectations(text, position, { receivers: ['on-call'], labels: LABELS }).map(inserted);
}

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
