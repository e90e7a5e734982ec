import { describe, expect, it } from 'vitest';
import { renderPhrase } from '#core';
import { describeSize, excerptOf } from '../../client/src/features/send-test/message-excerpt.js';
import { choiceOf, describeChoice } from '../../client/src/features/send-test/test-choice.js';

const message = (shown: string, size = shown.length) =>
  ({ type: 'text', title: '', text: shown, shown, size, limit: 5000 }) as const;

describe('excerptOf', () => {
  it.each([
    ['all of a short one', ['one', 'two'], { text: 'one\n\ntwo', cut: false }],
    ['the first lines', [Array(40).fill('x').join('\n')], { text: `${Array(14).fill('x').join('\n')}…`, cut: true }],
    ['whole characters', ['😀'.repeat(1000)], { text: `${'😀'.repeat(600)}…`, cut: true }],
  ])('%s', (_, shown, expected) => expect(excerptOf(shown.map((text) => message(text)))).toEqual(expected));
});

it('describes the largest of several', () => {
  expect(renderPhrase(describeSize([message('a', 7)]))).toBe('text, 7 of 5000 bytes');
  expect(renderPhrase(describeSize([message('a', 7), message('b', 9)]))).toMatch(/2 messages.* 9 of/);
});

it.each([
  [{ kind: 'verification' }, /console/],
  [{ kind: 'alerts', alerts: [{ status: 'firing', labels: { alertname: 'A' }, annotations: {} }] }, /“A”$/],
  [
    {
      kind: 'alerts',
      alerts: [1, 2, 3].map(() => ({ status: 'firing' as const, labels: { pod: 'p' }, annotations: {} })),
    },
    /“p” and 2 more/,
  ],
] as const)('describeChoice %#', (choice, expected) => expect(renderPhrase(describeChoice(choice))).toMatch(expected));

it('prefers an alert to its message, and ignores anything else', () => {
  const message = { type: 'text', text: 'x' } as const;
  const alert = { status: 'firing', labels: { alertname: 'A' }, annotations: {} };
  expect(choiceOf({ alert, message })).toMatchObject({ kind: 'alerts', alerts: [{ labels: alert.labels }] });
  expect(choiceOf({ alert: 7, message })).toEqual({ kind: 'message', message });
  expect(choiceOf({})).toBeUndefined();
});
