import { expect, test } from 'vitest';
import { hover } from '#core';
import { atCursor } from './at-cursor.js';

const CONDITION =
  'apiVersion: notification.kubesphere.io/v2beta2\nkind: Receiver\nspec:\n  dingtalk:\n    alertSelector:\n      matchExpressions:\n';

function valuesAt(marked: string): readonly string[] {
  const { stream, position } = atCursor(marked);
  return (
    hover(stream, position)
      ?.markdown.split('\n')
      .filter((line) => line.startsWith('- ')) ?? []
  );
}

test('a hover lists few values, and of many the first ones', () => {
  expect(valuesAt(`${CONDITION}        - { key: a, oper<|>ator: In }\n`)).toHaveLength(5);
  const labels = valuesAt(`${CONDITION}        - { ke<|>y: a, operator: In }\n`);
  expect(labels).toHaveLength(9);
  expect(labels[0]).toMatch(/^- `alertname`/);
  expect(labels.at(-1)).toMatch(/^- \d+ more: completion lists them\.$/);
});
