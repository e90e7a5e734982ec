import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  analyseStream,
  defaultReceiverName,
  findingsOf,
  type NotificationAnswers,
  readObjects,
  releaseOf,
  scaffoldNotification,
  verdictsOf,
} from '#core';
import { resolveTargets } from '#sender';
import { settingOfText } from '../../../sender/test-objects.js';

const WEBHOOK = `https://oapi.dingtalk.com/robot/send?access_token=${'0123456789abcdef'.repeat(4)}`;
const SECRET = `SEC${'fedcba9876543210'.repeat(4)}`;
const CHAT = `chat${'0'.repeat(32)}`;
const chatbot = { webhook: WEBHOOK, secret: { kind: 'signed', value: SECRET }, keywords: ['告警'] } as const;
const conversation = { appKey: 'dingkey', appSecret: 'appsecret-1', chatIds: [CHAT] };
const all: NotificationAnswers = {
  name: 'global-dingtalk-receiver',
  owner: { kind: 'global' },
  chatbot,
  conversation,
  conditions: [
    { key: 'severity', operator: 'In', values: ['critical', 'error'] },
    { key: 'namespace', operator: 'Exists', values: [] },
  ],
  tmplType: 'markdown',
};

const write = (answers: NotificationAnswers, release = releaseOf()) =>
  `${scaffoldNotification(answers, release).join('\n')}\n`;
const troubles = (text: string) =>
  findingsOf(analyseStream(text)).filter(({ severity }) => severity === 'error' || severity === 'warning');

describe('a new notification', () => {
  it('is in the version that the targeted manager serves', () => {
    const text = write(all, releaseOf({ major: 1, minor: 1, patch: 0 }));
    expect(text).toContain(
      `      webhook:
        namespace: kubesphere-monitoring-federated
        name: global-dingtalk-config-secret
        key: webhook`,
    );
    expect(verdictsOf(analyseStream(text), { major: 1, minor: 1 }).every(({ accepted }) => accepted)).toBe(true);
  });

  it('uses the names of the console', () => {
    const reference = (key: string, indent: string) =>
      [
        'valueFrom:',
        '  secretKeyRef:',
        '    namespace: kubesphere-monitoring-federated',
        '    name: global-dingtalk-config-secret',
        `    key: ${key}`,
      ]
        .map((line) => indent + line)
        .join('\n');
    expect(write(all)).toBe(`apiVersion: v1
kind: Secret
metadata:
  name: global-dingtalk-config-secret
  namespace: kubesphere-monitoring-federated
type: Opaque
stringData:
  appkey: 'dingkey'
  appsecret: 'appsecret-1'
  webhook: '${WEBHOOK}'
  chatbotsecret: '${SECRET}'
---
apiVersion: notification.kubesphere.io/v2beta2
kind: Config
metadata:
  name: default-dingtalk-config
  labels:
    type: default
spec:
  dingtalk:
    conversation:
      appkey:
${reference('appkey', '        ')}
      appsecret:
${reference('appsecret', '        ')}
---
apiVersion: notification.kubesphere.io/v2beta2
kind: Receiver
metadata:
  name: global-dingtalk-receiver
  labels:
    type: global
spec:
  dingtalk:
    enabled: true
    alertSelector:
      matchExpressions:
        - key: severity
          operator: In
          values:
            - critical
            - error
        - key: namespace
          operator: Exists
    tmplType: markdown
    chatbot:
      webhook:
${reference('webhook', '        ')}
      secret:
${reference('chatbotsecret', '        ')}
      keywords:
        - 告警
    conversation:
      chatids:
        - ${CHAT}
`);
  });

  it.each<[string, Partial<NotificationAnswers>, readonly string[]]>([
    ['everything', {}, ['Secret', 'Config', 'Receiver']],
    [
      'for a tenant',
      { name: 'anna-dingtalk-receiver', owner: { kind: 'tenant', user: 'anna' } },
      ['Secret', 'Config', 'Receiver'],
    ],
    ['a second global one', { name: 'payments' }, ['Secret', 'Config', 'Receiver']],
    [
      'credentials in the cluster',
      { chatbot: { secret: { kind: 'signed' }, keywords: [] }, conversation: { chatIds: [CHAT] } },
      ['Config', 'Receiver'],
    ],
    ['no conditions', { conditions: [] }, ['Secret', 'Config', 'Receiver']],
    [
      'an expression',
      { conditions: [{ key: 'alertname', operator: 'Match', regexValue: '^(磁盘|Disk): ' }] },
      ['Secret', 'Config', 'Receiver'],
    ],
    ['another namespace', { namespace: 'alerts' }, ['Secret', 'Config', 'Receiver']],
    ['a name of 200 letters', { name: 'a'.repeat(200) }, ['Secret', 'Config', 'Receiver']],
  ])('is accepted without findings: %s', (_, changes, kinds) => {
    const text = write({ ...all, ...changes });
    expect(troubles(text)).toEqual([]);
    expect(verdictsOf(analyseStream(text)).every(({ accepted }) => accepted)).toBe(true);
    expect(readObjects(text).map(({ kind }) => kind)).toEqual(kinds);
  });

  it('has no Config without a conversation, and no webhook without a chatbot', () => {
    const { conversation: _, ...robot } = all;
    expect(readObjects(write(robot)).map(({ kind }) => kind)).toEqual(['Secret', 'Receiver']);
    const { chatbot: __, ...chats } = all;
    expect(write(chats)).not.toMatch(/webhook|chatbot/);
  });

  const word = fc.stringMatching(/^[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,5})?$/);
  const answers: fc.Arbitrary<NotificationAnswers> = fc
    .record({
      owner: fc.oneof(
        fc.constant({ kind: 'global' } as const),
        word.map((user) => ({ kind: 'tenant', user }) as const),
      ),
      name: fc.option(word, { nil: undefined }),
      keywords: fc.uniqueArray(
        fc
          .string({ minLength: 1, unit: fc.constantFrom(...'a告: #\'"-') })
          .filter((text) => text.trim() === text && text !== ''),
        { minLength: 1, maxLength: 3 },
      ),
      signed: fc.boolean(),
      chatIds: fc.uniqueArray(fc.stringMatching(/^chat[0-9a-f]{32}$/), { minLength: 1, maxLength: 3 }),
      channels: fc.constantFrom('chatbot', 'conversation', 'both'),
      value: word,
    })
    .map(({ owner, name, keywords, signed, chatIds, channels, value }) => ({
      owner,
      name: name ?? defaultReceiverName(owner),
      ...(channels !== 'conversation' && {
        chatbot: {
          webhook: WEBHOOK,
          secret: signed ? ({ kind: 'signed', value: SECRET } as const) : ({ kind: 'none' } as const),
          keywords,
        },
      }),
      ...(channels !== 'chatbot' && { conversation: { ...conversation, chatIds } }),
      conditions: [{ key: 'alertname', operator: 'NotIn', values: [value] }],
    }));

  it('reaches the requested targets for any answers', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const text = write(given);
        expect(troubles(text)).toEqual([]);
        const setting = settingOfText(text);
        const [receiver] = setting.receivers;
        const { targets, missing } = receiver ? resolveTargets(receiver, { setting }) : { targets: [], missing: [] };
        expect(missing).toEqual([]);
        expect(targets).toEqual([
          ...(given.chatbot
            ? [{ kind: 'chatbot', webhook: WEBHOOK, ...(given.chatbot.secret.kind === 'signed' && { secret: SECRET }) }]
            : []),
          ...(given.conversation
            ? [
                {
                  kind: 'conversation',
                  appKey: 'dingkey',
                  appSecret: 'appsecret-1',
                  chatIds: given.conversation.chatIds,
                },
              ]
            : []),
        ]);
        expect(receiver?.chatbot?.keywords).toEqual(given.chatbot?.keywords);
      }),
      { numRuns: 100 },
    );
  });

  it('selects its own Config next to the console’s', () => {
    const text = `${write(all)}---\n${write({ ...all, name: 'second', conversation: { ...conversation, appKey: 'second-key' } })}`;
    const setting = settingOfText(text);
    const keys = setting.receivers
      .flatMap((receiver) => resolveTargets(receiver, { setting }).targets)
      .flatMap((target) => (target.kind === 'conversation' ? [target.appKey] : []));
    expect(keys[1]).toBe('second-key');
  });
});
