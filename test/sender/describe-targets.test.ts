import { describe, expect, it } from 'vitest';
import { renderPhrase } from '#core';
import { describeHosts, describeMentions, describeTargets, foreignHost, type Target } from '#sender';

const TOKEN = '0123456789abcdef'.repeat(4);
const CHATBOT: Target = { kind: 'chatbot', webhook: `https://oapi.dingtalk.com/robot/send?access_token=${TOKEN}` };
const SIGNED: Target = { ...CHATBOT, secret: 'SEC-signing-secret' };
const CONVERSATION: Target = {
  kind: 'conversation',
  appKey: 'dingkey',
  appSecret: 'app-secret',
  chatIds: ['chat1', 'chat2'],
};

describe('describeHosts', () => {
  const elsewhere: Target = {
    kind: 'chatbot',
    webhook: `https://user:pass@collector.example:8443/hook?access_token=${TOKEN}`,
  };
  it.each<[string, readonly Target[], string | undefined, readonly string[]]>([
    ['a robot of DingTalk', [CHATBOT], undefined, []],
    [
      'a robot elsewhere',
      [elsewhere, elsewhere],
      undefined,
      ['collector.example:8443 is not a host of DingTalk. It receives the message.'],
    ],
    [
      'a name that ends alike',
      [{ kind: 'chatbot', webhook: 'https://notdingtalk.com/' }],
      undefined,
      ['notdingtalk.com is not a host of DingTalk. It receives the message.'],
    ],
    ['an app', [CONVERSATION], undefined, ['App key: dingkey']],
    [
      'an app elsewhere',
      [CONVERSATION],
      'https://collector.example/x',
      ['collector.example is not a host of DingTalk. It receives the app secret of dingkey and the message.'],
    ],
  ])('%s', (_, targets, baseUrl, lines) =>
    expect(describeHosts(targets, baseUrl).map((line) => renderPhrase(line))).toEqual(lines),
  );
});

it.each([
  [undefined, undefined],
  ['https://oapi.dingtalk.com', undefined],
  ['http://127.0.0.1:8095', undefined],
  ['no url', undefined],
  ['https://collector.example:8443/x', 'collector.example:8443'],
  ['https://dingtalk.com.example', 'dingtalk.com.example'],
])('the API %s gives credentials to %s', (baseUrl, host) => {
  expect(foreignHost(baseUrl)).toBe(host);
});

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
  const nobody = { keywords: [], atMobiles: [], atUsers: [], atAll: false } as const;
  const message = (shown: string) =>
    ({ type: 'text', title: '', text: shown, shown, alerts: [0], size: 0, limit: 0 }) as const;
  it.each([
    ['nobody', CHATBOT, nobody, ['hello'], []],
    ['everybody', CHATBOT, { ...nobody, atAll: true, atMobiles: ['1'] }, ['hello'], ['everybody']],
    ['one in the text', CHATBOT, { ...nobody, atUsers: ['u'] }, ['hello @u'], ['1 person is mentioned']],
    [
      'one who is not in the text',
      CHATBOT,
      { ...nobody, atUsers: ['u'] },
      ['hello u'],
      ['1 person may not be notified'],
    ],
    [
      'some in one of two messages',
      CHATBOT,
      { ...nobody, atUsers: ['u', 'v'], atMobiles: ['139', '138'] },
      ['hello @139, @138', 'hello'],
      ['2 people are mentioned', '2 people may not be notified'],
    ],
    [
      'a person once',
      CHATBOT,
      { ...nobody, atUsers: ['139'], atMobiles: ['139'] },
      ['@139'],
      ['1 person is mentioned'],
    ],
    ['nobody by conversations', CONVERSATION, { ...nobody, atAll: true }, ['hello'], []],
    ['nobody without a chatbot', CONVERSATION, undefined, ['hello'], []],
  ] as const)('%s', (_name, target, chatbot, texts, parts) => {
    const sendings = [{ target, messages: texts.map(message) }];
    const lines = describeMentions(sendings, chatbot ? { chatbot } : {}).map((line) => renderPhrase(line));
    expect(lines).toEqual(parts.map((part) => expect.stringContaining(part)));
  });
});
