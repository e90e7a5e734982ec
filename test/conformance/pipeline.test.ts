import { expect, test } from 'vitest';
import { chatbotBody } from '#core';
import { alert, MANAGER, object, receiver, TEMPLATES } from '../core/manager/pipeline/pipeline-of.js';
import { pipeline } from './kinds/pipeline.js';

const ROBOT = 'https://oapi.dingtalk.com/robot/send?access_token=desk';
const desk = receiver('desk', 'type: global');

/** A recording of what happens when nothing does. */
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
    'templates are read for whoever is reached, even when the conditions leave no alert',
    recording(
      [receiver('desk', 'type: global', 'alertSelector: {matchLabels: {a: b}}\ntmplText: {name: none}')],
      [marked(0)],
      {
        logs: [{ level: 'error', msg: 'DingTalkNotifier: create receiver template error' }],
      },
    ),
  ],
  [
    'a token is asked for before the type of the message is looked at',
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
    'nothing is too large where no message is made',
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
    'the cluster that is filled in and the one that is named are one',
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
  ['an alert that is none', recording([desk], [null, marked(1)], { batches: [], httpStatus: 500 })],
  [
    'how far a process gets that crashes',
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
  ['with something else for a list', { alert: { alerts: 'x' } }, 400],
])('alerts that are handed over: %s', (_name, alerts, status) => {
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
])('a request whose %s is no object', (_name, verify) => {
  const { recorded, ours } = pipeline.answer({
    ...recording([], [], { response: { status: 500, message: '' } }),
    verify,
  });
  expect(ours).toEqual(recorded);
});
