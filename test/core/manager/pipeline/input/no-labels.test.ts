import { expect, test } from 'vitest';
import { deliveriesOf } from '#core';
import { alert, MANAGER, object, route, sent } from '../pipeline-of.js';

/** All Configs that are neither global nor a tenant's are default Configs. */
const manager = MANAGER.replace('{matchLabels: {type: default}}', '{}');
const app = object('Config', 'c', 'dingtalk: {conversation: {appkey: {value: k}, appsecret: {value: s}}}');

/** No selector matches an object without labels, not even an empty one. */
test.each([
  ['', undefined],
  [', dingtalkConfigSelector: {}', 'config-missing'],
  [', dingtalkConfigSelector: {matchExpressions: [{key: a, operator: DoesNotExist}]}', 'config-missing'],
])('a Config without labels, selected by%s', (selector, failure) => {
  const chats = object('Receiver', 'desk', `dingtalk: {conversation: {chatids: [c]}${selector}}`, 'type: global');
  const [delivery] = deliveriesOf(route({ documents: [manager, app, chats], alerts: [alert()] }), 0);
  expect(delivery?.failure?.code).toBe(failure);
});

test.each([
  ['name: [desk]', ['desk: 0']],
  ['selector: {}', []],
])('a receiver without labels, found by %s', (found, expected) => {
  const desk = object('Receiver', 'desk', "dingtalk: {chatbot: {webhook: {value: 'https://oapi.dingtalk.com/x'}}}");
  const router = object('Router', 'r', `alertSelector: {}\nreceivers: {${found}}`);
  expect(sent(route({ documents: [manager, desk, router], alerts: [alert()] }))).toEqual(expected);
});

/** Before 2.4, labels are only missing where a condition looks for them. */
test.each([
  ['{}', 'desk: 0'],
  ['{matchExpressions: [{key: a, operator: DoesNotExist}]}', 'desk: 0'],
  ['{matchLabels: {a: b}}', undefined],
])('before 2.4, a receiver without labels, found by selector %s', (selector, expected) => {
  const desk = object('Receiver', 'desk', "dingtalk: {chatbot: {webhook: {value: 'https://oapi.dingtalk.com/x'}}}");
  const router = object('Router', 'r', `alertSelector: {}\nreceivers: {selector: ${selector}}`);
  const documents = [manager, desk, router];
  expect(sent(route({ documents, alerts: [alert()], version: { major: 2, minor: 3 } }))[0]).toBe(expected);
});
