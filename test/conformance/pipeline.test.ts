import { expect, test } from 'vitest';
import { chatbotBody } from '#core';
import { alert, MANAGER, object, receiver, TEMPLATES } from '../core/manager/pipeline/pipeline-of.js';
import { pipeline } from './kinds/pipeline.js';

const ROBOT = 'https://oapi.dingtalk.com/robot/send?access_token=desk';
const desk = receiver('desk', 'type: global');

/** A recording in which nothing happens. */
function recording(documents: readonly string[], alerts: readonly unknown[], rest: object): Record<string, unknown> {
  return {
    id: 'x',
    tags: ['x'],
    manifests: [MANAGER, TEMPLATES, ...documents].join('\n---\n'),
    alerts: { alerts },
    orderUndefined: false,
    expected: [],
    notDelivered: { receivers: ['desk'], alerts: alerts.map((_, index) => index) },
    logs: [],
    batches: [alerts.length],
    ...rest,
  };
}

function marked(index: number, labels = {}): unknown {
  return { ...alert(labels), annotations: { message: `It happened. (#${index})` } };
}

const messages = TEMPLATES.replace('{{ .Labels.alertname }}/{{ .Labels.pod }} ', '{{ message . }} ');
const ofNamespace = { rule_level: 'namespace', namespace: 'a' };
const third = { ...ofNamespace, cluster: 'default' };

test.each([
  [
    'reads the templates of a routed receiver even when its conditions match no alert',
    recording(
      [receiver('desk', 'type: global', 'alertSelector: {matchLabels: {a: b}}\ntmplText: {name: none}')],
      [marked(0)],
      {
        logs: [{ level: 'error', msg: 'DingTalkNotifier: create receiver template error' }],
      },
    ),
  ],
  [
    'requests a token before it checks the message type',
    recording(
      [
        object(
          'Receiver',
          'desk',
          'dingtalk: {tmplType: card, template: nm.default.text, conversation: {chatids: [c]}}',
          'type: global',
        ),
        object('Config', 'c', 'dingtalk: {conversation: {appkey: {value: k}, appsecret: {value: s}}}', 'type: default'),
      ],
      [marked(0)],
      {
        tokenRequests: [{ method: 'GET', url: 'https://oapi.dingtalk.com/gettoken?appkey=k&appsecret=s' }],
        logs: [{ level: 'error', msg: 'DingTalkNotifier: unknown message type' }],
      },
    ),
  ],
  [
    'reports no size limit without a message',
    recording(
      [
        MANAGER.replace('tenantKey: user', 'tenantKey: user\n    options: {dingtalk: {conversationMessageMaxSize: 1}}'),
        object('Receiver', 'desk', 'dingtalk: {conversation: {chatids: [c]}}', 'type: global'),
      ],
      [marked(0)],
      { logs: [{ level: 'debug', msg: 'DingTalkNotifier: config is nil' }] },
    ),
  ],
  [
    'treats the default cluster and the same cluster by name as one',
    recording([messages, desk], [marked(0, ofNamespace), marked(1), marked(2, third), marked(3, ofNamespace)], {
      orderUndefined: true,
      expected: [
        {
          receiver: 'desk',
          requests: [
            {
              channel: 'chatbot',
              url: ROBOT,
              alerts: [1, 0, 2, 3],
              body: chatbotBody({
                type: 'text',
                text: [1, 0, 2, 3].map((index) => `It happened. (#${index})`).join(' '),
              }),
            },
          ],
        },
      ],
      notDelivered: { receivers: [], alerts: [] },
    }),
  ],
  ['a null alert', recording([desk], [null, marked(1)], { batches: [], httpStatus: 500 })],
  [
    'a crash after a random number of batches',
    recording(
      [MANAGER.replace('  groupLabels', '  batchMaxSize: 1\n  groupLabels'), desk, object('Router', 'r', '')],
      [marked(0), marked(1)],
      {
        batches: [1, 1],
        crash: 'runtime error',
      },
    ),
  ],
])('%s', (_name, line) => {
  const { recorded, ours } = pipeline.answer(line);
  expect(ours).toEqual(recorded);
});

test.each([
  ['none', {}, 400],
  ['null', { alert: null }, 200],
  ['without a list', { alert: {} }, 200],
  ['a list', { alert: [] }, 400],
  ['with a list of the wrong type', { alert: { alerts: 'x' } }, 400],
])('posted alerts: %s', (_name, alerts, status) => {
  const handed = {
    metadata: { name: 'desk', labels: { type: 'global' } },
    spec: { dingtalk: { chatbot: { webhook: { value: ROBOT } } } },
  };
  const { recorded, ours } = pipeline.answer({
    ...recording([], [], { response: { status, message: '' } }),
    notification: { receiver: handed, ...alerts },
  });
  expect(ours).toEqual(recorded);
});

test.each([
  ['receiver', { receiver: null }],
  ['config', { receiver: { metadata: { name: 'desk' } }, config: 'none' }],
])('a request with a %s that is not an object', (_name, verify) => {
  const { recorded, ours } = pipeline.answer({
    ...recording([], [], { response: { status: 500, message: '' } }),
    verify,
  });
  expect(ours).toEqual(recorded);
});
