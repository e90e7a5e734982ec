import { expect, test } from 'vitest';
import { indentNewLine } from '#core';
import { atCursor } from './at-cursor.js';

const HEAD =
  'apiVersion: notification.kubesphere.io/v2beta2\nkind: Receiver\nspec:\n  dingtalk:\n    alertSelector:\n      matchExpressions:\n';

function indented(marked: string): number | undefined {
  const { stream, position } = atCursor(marked);
  return indentNewLine(stream, position)?.newText.length;
}

test.each([
  { text: `${HEAD}        - key: severity\n        <|>`, column: 10 },
  { text: `${HEAD}        - key: severity\n        <|>\n        - key: pod\n`, column: 10 },
  { text: `${HEAD}        -   key: severity # why\n<|>`, column: 12 },
  { text: `a: b\n---\n${HEAD}        - key: severity\n        <|>`, column: 10 },
  { text: `{{- if .Values.on }}\n${HEAD}        - key: severity\n        <|>\n{{- end }}\n`, column: 10 },
  { text: `{{- if .Values.on }}\n${HEAD}        - key: {{ .Values.key }}\n<|>\n{{- end }}\n`, column: 10 },
  { text: `${HEAD}        - key: severity\n          <|>`, column: undefined },
  { text: `${HEAD}        - key: severity\n        <|>operator: In`, column: undefined },
  { text: `${HEAD}        - key:\n        <|>`, column: undefined },
  { text: `${HEAD}        - severity\n        <|>`, column: undefined },
  { text: `spec:\n  containers:\n    - name: a\n    <|>`, column: undefined },
  {
    text: 'apiVersion: notification.kubesphere.io/v2beta2\nkind: Receiver\nmetadata:\n  annotations:\n    note: |\n      - a: b\n      <|>',
    column: undefined,
  },
])('$text', ({ text, column }) => {
  expect(indented(text)).toBe(column);
});
