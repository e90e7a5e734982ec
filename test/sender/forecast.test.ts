import { describe, expect, it } from 'vitest';
import { foreseeFailures, type Sending, type Target, targetLoads, unsentParts } from '#sender';

const ROBOT: Target = {
  kind: 'chatbot',
  webhook: 'https://oapi.dingtalk.com/robot/send?access_token=0123456789abcdef',
};
const BLANK: Target = { kind: 'chatbot', webhook: 'https://oapi.dingtalk.com/robot/send?access_token=a b' };
const CHATS: Target = { kind: 'conversation', appKey: 'key', appSecret: 'app-secret', chatIds: ['chat1', 'chat2'] };

function sending(target: Target, count = 1, part: Partial<Sending['messages'][number]> = {}): Sending {
  const text = part.text ?? 'hello';
  const message = { type: 'text', title: '', text, shown: text, alerts: [0], size: 5, limit: 9, ...part } as const;
  return { target, messages: Array.from({ length: count }, () => message) };
}

describe('the messages to each robot', () => {
  it('are counted over all sendings with the same webhook, signed or not', () => {
    const loads = targetLoads([sending(ROBOT, 12), sending(CHATS, 2), sending({ ...ROBOT, secret: 'SECx' }, 9)]);
    expect(loads).toEqual([
      {
        target: { kind: 'chatbot', label: 'chatbot oapi.dingtalk.com (…cdef)' },
        messages: 21,
        tooMany: true,
        takesMs: 60_000,
      },
      { target: { kind: 'conversation', label: 'conversation chat1' }, messages: 2, tooMany: false, takesMs: 0 },
      { target: { kind: 'conversation', label: 'conversation chat2' }, messages: 2, tooMany: false, takesMs: 0 },
    ]);
    expect(JSON.stringify(loads)).not.toContain('0123456789abcdef');
  });

  it.each([
    [20, false, 0],
    [21, true, 60_000],
    [40, true, 60_000],
    [41, true, 120_000],
  ])('%i take their time', (count, tooMany, takesMs) => {
    expect(targetLoads([sending(ROBOT, count)])).toMatchObject([{ messages: count, tooMany, takesMs }]);
  });

  it('omit a robot without a valid webhook', () => expect(targetLoads([sending(BLANK)])).toEqual([]));
});

describe('a certain failure', () => {
  it.each([
    ['none', sending(ROBOT), undefined, []],
    ['a webhook with a space', sending(BLANK), undefined, ['webhook-blank']],
    ['no webhook', sending({ kind: 'chatbot', webhook: '' }), undefined, ['webhook-invalid']],
    ['an API URL that is none', sending(CHATS), 'ftp://x', ['api-address-invalid', 'api-address-invalid']],
    ['an empty text', sending(ROBOT, 1, { text: ' ' }), undefined, ['text-missing']],
    ['an empty title', sending(ROBOT, 1, { type: 'markdown' }), undefined, ['field-missing']],
    ['a text that is too long', sending(ROBOT, 1, { text: '告'.repeat(7000) }), undefined, ['message-too-long']],
  ] as const)('%s', (_name, one, baseUrl, ids) => {
    expect(foreseeFailures([one], {}, baseUrl).map(({ id }) => id)).toEqual(ids);
  });
});

it('what is not sent follows each result that is not a delivery', () => {
  const target = { kind: 'chatbot', label: 'chatbot' } as const;
  const result = { target, durationMs: 0, parts: 4 };
  expect(
    unsentParts([
      { ...result, part: 1, outcome: 'delivered' },
      { ...result, part: 2, outcome: 'unknown' },
    ]),
  ).toEqual([
    { target, part: 3, parts: 4 },
    { target, part: 4, parts: 4 },
  ]);
  expect(unsentParts([{ ...result, part: 4, outcome: 'refused' }])).toEqual([]);
});
