import { expect, it } from 'vitest';
import { actionsAt } from '../../client/src/features/edit-receiver/actions-at.js';

it.each([
  ['    chatbot:', ['paste-webhook', 'paste-secret']],
  ['      webhook: {}', ['paste-webhook']],
  ['      "secret" :', ['paste-secret']],
  ['    enabled: true', ['toggle']],
  ['  dingtalk:', ['toggle', 'paste-webhook']],
  ['  constructor:', []],
  ['  - key: severity', []],
  ['', []],
])('%j: %j', (line, actions) => {
  expect(actionsAt(line)).toEqual(actions);
});
