import { expect, it } from 'vitest';
import { withoutBody } from '../../client/src/features/language-server/trace-channel.js';

it.each([
  [
    'Sending notification \'textDocument/didOpen\'.\nParams: {\n  "text": "appsecret"\n}',
    "Sending notification 'textDocument/didOpen'.",
  ],
  ["Received response 'shutdown - (3)' in 2ms.\r\nResult: null", "Received response 'shutdown - (3)' in 2ms."],
  ["Received notification 'window/logMessage'.", "Received notification 'window/logMessage'."],
])('keeps the first line of %j', (message, first) => {
  expect(withoutBody(message)).toBe(first);
});

it('drops messages in JSON format entirely', () => {
  expect(withoutBody('{"type":"send-notification","params":{"text":"appsecret"}}')).not.toContain('appsecret');
});
