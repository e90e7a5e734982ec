import { describe, expect, it } from 'vitest';
import { renderPhrase } from '#core';
import type { Target } from '#sender';
import { describeSize, excerptOf } from '../../client/src/features/send-test/describe-message.js';
import { planSendings, sayInstead, toMessage } from '../../client/src/features/send-test/plan-sendings.js';
import { choiceOf, describeChoice } from '../../client/src/features/send-test/test-choice.js';

const CHATBOT: Target = { kind: 'chatbot', webhook: 'https://oapi.dingtalk.com/robot/send?access_token=t' };
const CHATS: Target = { kind: 'conversation', appKey: 'k', appSecret: 's', chatIds: ['chat1', 'chat2'] };
const message = (shown: string, size = shown.length) =>
  ({ type: 'text', title: '', text: shown, shown, size, limit: 5000 }) as const;

describe('planSendings', () => {
  it('puts the messages of all groups of alerts of a target together', () => {
    const deliveries = [
      { target: 'chatbot', messages: [message('a')] },
      { target: 'conversation', messages: [message('b')] },
      { target: 'chatbot', messages: [message('c')] },
    ] as const;
    expect(planSendings([CHATBOT, CHATS], deliveries)).toEqual([
      { target: CHATBOT, messages: [message('a'), message('c')] },
      { target: CHATS, messages: [message('b')] },
    ]);
  });

  it('leaves out targets without credentials or message', () => {
    const deliveries = [
      { target: 'chatbot', messages: [] },
      { target: 'conversation', messages: [message('b')] },
    ] as const;
    expect(planSendings([CHATBOT], deliveries)).toEqual([]);
  });
});

it.each([
  [
    { type: 'text', title: '', text: 'x' },
    { type: 'text', text: 'x' },
  ],
  [
    { type: 'markdown', title: 't', text: 'x' },
    { type: 'markdown', title: 't', text: 'x' },
  ],
] as const)('toMessage %j', (given, expected) => expect(toMessage(given)).toEqual(expected));

describe('excerptOf', () => {
  it.each([
    ['all of a short one', ['one', 'two'], { text: 'one\n\ntwo', cut: false }],
    ['the first lines', [Array(40).fill('x').join('\n')], { text: `${Array(14).fill('x').join('\n')}…`, cut: true }],
    ['whole characters', ['😀'.repeat(1000)], { text: `${'😀'.repeat(600)}…`, cut: true }],
  ])('%s', (_, shown, expected) => expect(excerptOf(shown.map((text) => message(text)))).toEqual(expected));
});

it('tells the largest of several', () => {
  expect(renderPhrase(describeSize([message('a', 7)]))).toBe('text, 7 of at most 5000 bytes');
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

it('takes an alert before the message that tells of it, and nothing from what is neither', () => {
  const message = { type: 'text', text: 'x' } as const;
  const alert = { status: 'firing', labels: { alertname: 'A' }, annotations: {} };
  expect(choiceOf({ alert, message })).toMatchObject({ kind: 'alerts', alerts: [{ labels: alert.labels }] });
  expect(choiceOf({ alert: 7, message })).toEqual({ kind: 'message', message });
  expect(choiceOf({})).toBeUndefined();
});

it('sends a message to the letter, shown with what the robot’s receiver adds', () => {
  const robot = {
    webhook: { kind: 'missing' },
    secret: { kind: 'missing' },
    atMobiles: [],
    atUsers: [],
    atAll: false,
  } as const;
  const receiver = { chatbot: { ...robot, keywords: ['告警'] } };
  const instead = (target: Target) =>
    sayInstead({ target, messages: [message('old')] }, { type: 'text', text: 'new' }, receiver).messages;
  expect(instead(CHATBOT)).toMatchObject([{ text: 'new', shown: 'new\n\n[Keywords] 告警', size: 3, limit: 5000 }]);
  expect(instead(CHATS)).toMatchObject([{ text: 'new', shown: 'new' }]);
});
