import { describe, expect, it } from 'vitest';
import { correctReceiver, type ReceiverCorrection, receiverField } from '#core';
import { applyFix } from '../../../rules/apply-fix.js';
import { settingOfText } from '../../../sender/test-objects.js';

const receiver = (dingtalk: string, name = 'ops') =>
  `apiVersion: notification.kubesphere.io/v2beta2\nkind: Receiver\nmetadata: { name: ${name} }\nspec:\n  dingtalk:${dingtalk}`;

function correct(text: string, correction: ReceiverCorrection, wanted = {}): string | undefined {
  const edits = correctReceiver(text, wanted, correction);
  return edits && applyFix(text, { title: 'correct', edits } as Parameters<typeof applyFix>[1]);
}

describe('a new keyword', () => {
  it.each<[string, string, string]>([
    [
      'to a chatbot without keywords',
      ' { chatbot: { atAll: true } }\n',
      ' { chatbot: { keywords: [告警], atAll: true } }\n',
    ],
    [
      'to a list on one line',
      '\n    chatbot:\n      keywords: [a, b] # c\n',
      '\n    chatbot:\n      keywords: [a, b, 告警] # c\n',
    ],
    [
      'after others, with their comments',
      '\n    chatbot:\n      keywords:\n        - a # one\n      atAll: true\n',
      '\n    chatbot:\n      keywords:\n        - a # one\n        - 告警\n      atAll: true\n',
    ],
    ['to an empty list', '\n    chatbot:\n      keywords: []\n', '\n    chatbot:\n      keywords: [告警]\n'],
  ])('%s', (_, before, after) => {
    const result = correct(receiver(before), { kind: 'add-keyword', keyword: '告警' });
    expect(settingOfText(result ?? '').receivers[0]?.chatbot?.keywords.at(-1)).toBe('告警');
    if (!before.includes('{ chatbot') && !before.includes('[]')) expect(result).toBe(receiver(after));
  });

  it('is quoted where necessary', () => {
    const result = correct(receiver('\n    chatbot:\n      keywords: [a]\n'), { kind: 'add-keyword', keyword: 'a: b' });
    expect(settingOfText(result ?? '').receivers[0]?.chatbot?.keywords).toEqual(['a', 'a: b']);
  });

  it('needs a chatbot', () => {
    expect(correct(receiver(' {}\n'), { kind: 'add-keyword', keyword: 'a' })).toBeUndefined();
  });
});

it('removes the mention of everyone', () => {
  const text = receiver('\n    chatbot:\n      atAll: true # loud\n');
  expect(correct(text, { kind: 'remove-at-all' })).toBe(text.replace('true', 'false'));
});

it.each<[string, string]>([
  ['\n    conversation:\n      chatids: [wrong, chat2]\n', '\n    conversation:\n      chatids: [chat1, chat2]\n'],
  [
    '\n    conversation:\n      chatids:\n        - "wrong" # old\n',
    '\n    conversation:\n      chatids:\n        - chat1 # old\n',
  ],
])('replaces a chat id: %#', (before, after) => {
  const two = `${receiver(before, 'other')}---\n${receiver(before, 'ops')}`;
  const correction = { kind: 'set-chat-id', index: 0, chatId: 'chat1' } as const;
  expect(correct(two, correction, { name: 'ops' })).toBe(`${receiver(before, 'other')}---\n${receiver(after, 'ops')}`);
  expect(correct(two, { ...correction, index: 7 }, { name: 'ops' })).toBeUndefined();
  expect(correct(two, correction, { name: 'gone' })).toBeUndefined();
});

it.each<[readonly (string | number)[], string | undefined]>([
  [['spec', 'dingtalk', 'conversation', 'chatids', 1], 'chat2'],
  [['spec', 'dingtalk', 'conversation', 'gone'], '{ chatids: [chat1, chat2] }'],
  [['gone'], ''],
])('finds the place of %j', (path, expected) => {
  const text = receiver(' { conversation: { chatids: [chat1, chat2] } }\n');
  const range = receiverField(text, {}, path);
  const lines = text.split('\n');
  const line = lines[range?.start.line ?? -1] ?? '';
  expect(range?.end.line).toBe(range?.start.line);
  expect(line.slice(range?.start.character, range?.end.character)).toBe(expected);
});
