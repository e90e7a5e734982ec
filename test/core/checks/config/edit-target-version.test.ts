import { expect, test } from 'vitest';
import { editTargetVersion, indexLines } from '#core';

function edited(text: string, version: string | undefined): string | undefined {
  const edit = editTargetVersion(text, version);
  if (!edit) return undefined;
  const lines = indexLines(text);
  const [start, end] = [lines.offsetAt(edit.range.start), lines.offsetAt(edit.range.end)];
  return text.slice(0, start) + edit.newText + text.slice(end);
}

test.each<[string, string | undefined, string | undefined]>([
  ['rules: {}\nnotificationManagerVersion: 2.3 # ours\n', '4.1', 'rules: {}\nnotificationManagerVersion: 4.1 # ours\n'],
  ['notificationManagerVersion: "3.4"\nrules: {}\n', 'next', 'notificationManagerVersion: next\nrules: {}\n'],
  ['notificationManagerVersion: 2.3\nrules: {}\n', undefined, 'rules: {}\n'],
  ['{"notificationManagerVersion": 2.3, "rules": {}}', '3.3', '{"notificationManagerVersion": "3.3", "rules": {}}'],
  ['{"notificationManagerVersion": 2.3, "rules": {}}', undefined, '{"rules": {}}'],
  ['rules: {}\n', '3.3', undefined],
  ['', '3.3', undefined],
  ['- a\n', undefined, undefined],
])('%j with %s', (text, version, expected) => {
  expect(edited(text, version)).toBe(expected);
});
