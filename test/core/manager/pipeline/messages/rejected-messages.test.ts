import { describe, expect, test } from 'vitest';
import { alertRecipients, type Delivery, deliveriesOf, type IncomingAlert, renderPhrase, traceAlert } from '#core';
import { alert, object, receiver, route } from '../pipeline-of.js';

const OPTIONS = `
apiVersion: notification.kubesphere.io/v2beta2
kind: NotificationManager
metadata: {name: notification-manager}
spec:
  defaultConfigSelector: {matchLabels: {type: default}}
  groupLabels: [alertname]
  receivers:
    tenantKey: user
    globalReceiverSelector: {matchLabels: {type: global}}
    tenantReceiverSelector: {matchLabels: {type: tenant}}
    options: {dingtalk: {chatbotMessageMaxSize: 20, conversationMessageMaxSize: 20}}
  template: {text: {name: own, key: t}}
`;
const OWN = `
apiVersion: v1
kind: ConfigMap
metadata: {name: own, namespace: kubesphere-monitoring-system}
data:
  t: |
    {{ define "untitled" }}{{ with .CommonLabels.none }}x{{ end }}{{ end }}
    {{ define "titled" }}title{{ end }}
    {{ define "words" }}{{ range .Alerts }}{{ .Labels.word }}{{ end }}{{ end }}
`;
const APP = object(
  'Config',
  'app',
  'dingtalk: {conversation: {appkey: {value: k}, appsecret: {value: s}}}',
  'type: default',
);
const chat = (rest: string): string =>
  object(
    'Receiver',
    'desk',
    `dingtalk:\n  conversation: {chatids: [c1]}\n${rest.replace(/^/gm, '  ')}`,
    'type: global',
  );
const robot = (rest: string): string => receiver('desk', 'type: global', rest);

const UNTITLED = 'tmplType: markdown\ntemplate: words\ntitleTemplate: untitled';

function given(document: string, alerts: readonly IncomingAlert[] = [alert({ word: 'w' })]) {
  return route({ documents: [OPTIONS, OWN, APP, document], alerts });
}

function rejections(deliveries: readonly Delivery[]): readonly (string | undefined)[] {
  return deliveries.flatMap(({ messages }) =>
    messages.map(({ rejection }) => rejection && renderPhrase(rejection.text, {})),
  );
}

describe('an empty title', () => {
  test.each([
    ['of a robot', robot(UNTITLED), 'lost'],
    ['of a conversation', chat(UNTITLED), 'lost'],
    ['of a text message, which has none', robot(UNTITLED.replace('markdown', 'text')), 'delivered'],
    ['but for one with text', robot(UNTITLED.replace('untitled', 'titled')), 'delivered'],
  ])('%s', (_what, document, outcome) => {
    const routing = given(document);
    const isLost = outcome === 'lost';
    const text = 'DingTalk rejects the message: its title is empty.';
    expect(rejections(deliveriesOf(routing, 0))).toEqual([isLost ? text : undefined]);
    expect(alertRecipients(routing)[0]).toMatchObject({ outcome });
    const { outcome: traced, steps } = traceAlert(routing, 0, 0);
    expect(traced).toBe(isLost ? 'failed' : 'delivered');
    if (isLost)
      expect(steps.at(-1)).toMatchObject({ stage: 'delivered', verdict: 'failed', at: { uri: 'file:///all.yaml' } });
  });
});

describe('an empty text before a larger one', () => {
  const alerts = [alert({ word: '', pod: 'a' }), alert({ word: 'w'.repeat(19), pod: 'b' })];
  const fits = [
    alert({ word: '', pod: 'a' }),
    alert({ word: 'w'.repeat(25), pod: 'b' }),
    alert({ word: 'w', pod: 'c' }),
  ];

  test('is in the message with it if both fit', () =>
    expect(alertRecipients(given(robot('template: words'), alerts)).map(({ outcome }) => outcome)).toEqual([
      'delivered',
      'delivered',
    ]));

  test.each([
    ['is lost', '', 'lost'],
    [
      'is sent with the keywords',
      'chatbot: {webhook: {value: "https://oapi.dingtalk.com/robot/send?access_token=x"}, keywords: [k]}',
      'delivered',
    ],
  ])('%s', (_what, chatbot, first) => {
    const document =
      chatbot === ''
        ? robot('template: words')
        : object('Receiver', 'desk', `dingtalk:\n  template: words\n  ${chatbot}`, 'type: global');
    const routing = given(document, fits);
    expect(alertRecipients(routing).map(({ outcome }) => outcome)).toEqual([first, 'lost', 'delivered']);
    expect(traceAlert(routing, 0, 0).outcome).toBe(first === 'lost' ? 'failed' : first);
  });
});
