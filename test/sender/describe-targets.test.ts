import { describe, expect, it } from 'vitest';
import { renderPhrase } from '#core';
import { describeMentions, describeTargets, type Target } from '#sender';

const TOKEN = '0123456789abcdef'.repeat(4);
const CHATBOT: Target = { kind: 'chatbot', webhook: `https://oapi.dingtalk.com/robot/send?access_token=${TOKEN}` };
const SIGNED: Target = { ...CHATBOT, secret: 'SEC-signing-secret' };
const CONVERSATION: Target = {
  kind: 'conversation',
  appKey: 'dingkey',
  appSecret: 'app-secret',
  chatIds: ['chat1', 'chat2'],
};

describe('describeTargets', () => {
  it.each([
    ['none', [], []],
    ['a chatbot', [CHATBOT], ['chatbot oapi.dingtalk.com (…cdef)']],
    ['a signed one', [SIGNED], ['chatbot oapi.dingtalk.com (…cdef), signed']],
    ['each conversation', [CONVERSATION], ['conversation chat1', 'conversation chat2']],
    ['all', [CHATBOT, CONVERSATION], ['chatbot oapi.dingtalk.com (…cdef)', 'conversation chat1', 'conversation chat2']],
  ])('%s', (_name, targets, lines) =>
    expect(describeTargets(targets).map((line) => renderPhrase(line))).toEqual(lines),
  );

  it('holds no credential', () => {
    const text = JSON.stringify(describeTargets([SIGNED, CONVERSATION]));
    for (const secret of [TOKEN, 'SEC-signing-secret', 'dingkey', 'app-secret']) expect(text).not.toContain(secret);
  });
});

describe('describeMentions', () => {
  const nobody = {
    keywords: [],
    atMobiles: [],
    atUsers: [],
    atAll: false,
  } as const;
  it.each([
    ['nobody', [CHATBOT], nobody, undefined],
    ['everybody', [CHATBOT], { ...nobody, atAll: true, atMobiles: ['1'] }, 'everybody'],
    ['one', [CHATBOT], { ...nobody, atUsers: ['u'] }, '1 person'],
    ['some', [CHATBOT], { ...nobody, atUsers: ['u'], atMobiles: ['1', '2'] }, '3 people'],
    ['nobody by conversations', [CONVERSATION], { ...nobody, atAll: true }, undefined],
    ['nobody without a chatbot', [CONVERSATION], undefined, undefined],
  ] as const)('%s', (_name, targets, chatbot, part) => {
    const text = describeMentions(targets, chatbot ? { chatbot } : {});
    if (part === undefined) expect(text).toBeUndefined();
    else expect(text && renderPhrase(text)).toContain(part);
  });
});
