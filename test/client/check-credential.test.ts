import { expect, it } from 'vitest';
import { checkCredential } from '../../client/src/features/credentials/check-credential.js';

const WEBHOOK = 'https://oapi.dingtalk.com/robot/send?access_token=abc';

it.each([
  ['webhook', WEBHOOK],
  ['webhook', 'http://127.0.0.1:8080/robot/send?a=b&access_token=abc'],
  ['secret', 'SEC0123'],
  ['secret', 'without the SEC prefix'],
  ['appkey', 'dingabc'],
  ['appsecret', 'x'],
] as const)('%s accepts %s', (field, value) => expect(checkCredential(field, value)).toBeUndefined());

it.each([
  ['webhook', ''],
  ['webhook', '   '],
  ['webhook', 'abc'],
  ['webhook', 'ftp://oapi.dingtalk.com/robot/send?access_token=abc'],
  ['webhook', 'https://oapi.dingtalk.com/robot/send'],
  ['webhook', 'https://oapi.dingtalk.com/robot/send?access_token='],
  ['webhook', ` ${WEBHOOK}`],
  ['secret', ''],
  ['secret', 'SEC0123\n'],
  ['appkey', ' '],
  ['appsecret', ' x'],
] as const)('%s rejects %j', (field, value) => expect(checkCredential(field, value)?.template).toBeTruthy());

it('never repeats what was typed', () => {
  for (const value of [' hunter2-hunter2', 'hunter2-hunter2', 'https://hunter2-hunter2.example/']) {
    expect(JSON.stringify(checkCredential('webhook', value))).not.toContain('hunter2');
  }
});
