import { expect, test } from 'vitest';
import { preparePipeline, testMessages } from '#core';
import { alert, clusterOf, MANAGER, NOON, object, receiver, TEMPLATES } from '../pipeline-of.js';

const made = (documents: readonly string[], alerts?: Parameters<typeof testMessages>[2]) =>
  testMessages(preparePipeline(clusterOf(MANAGER, TEMPLATES, ...documents), { at: NOON }), 0, alerts);

test.each<[string, string, readonly (readonly [string, number, string | undefined])[] | undefined]>([
  ['a robot', receiver('desk', 'type: global'), [['chatbot', 1, undefined]]],
  [
    'a disabled receiver that matches nothing',
    receiver('desk', 'type: global', 'enabled: false\nalertSelector: {matchLabels: {a: b}}'),
    [['chatbot', 1, undefined]],
  ],
  ['an ignored receiver', receiver('desk', 'team: x'), [['chatbot', 1, undefined]]],
  [
    'a conversation without a Config',
    object('Receiver', 'desk', 'dingtalk: {conversation: {chatids: [c]}}', 'type: global'),
    [['conversation', 1, undefined]],
  ],
  ['a failing template', receiver('desk', 'type: global', 'template: none'), [['chatbot', 0, 'template-render']]],
  ['another channel only', object('Receiver', 'desk', 'email: {}', 'type: global'), undefined],
])('%s', (_, document, expected) => {
  const found = made([document])?.deliveries.map(({ target, messages, problem }) => [
    target,
    messages.length,
    messages.length === 0 ? problem?.code : undefined,
  ]);
  expect(found).toEqual(expected);
});

test('sends a verification or the given alerts', () => {
  const shown = (alerts?: Parameters<typeof testMessages>[2]) =>
    made([receiver('desk', 'type: global')], alerts)?.deliveries.flatMap(({ messages }) =>
      messages.map((message) => message.shown),
    );
  expect(shown()).toEqual(['verify/']);
  expect(shown([alert({ pod: 'p' }), alert({ alertname: 'B' })])).toEqual(['A/p', 'B/']);
});
