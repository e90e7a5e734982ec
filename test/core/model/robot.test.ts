import { expect, it } from 'vitest';
import { robotOf } from '../../../core/src/model/robot.js';

const WEBHOOK = 'https://oapi.dingtalk.com/robot/send?access_token=0123456789abcdef';

it.each([
  ['signed', `${WEBHOOK}&timestamp=1&sign=x`, true],
  ['with a host in capitals', WEBHOOK.replace('oapi', 'OAPI'), true],
  ['of another token', `${WEBHOOK}0`, false],
  ['of another host', WEBHOOK.replace('oapi', 'api'), false],
])('a webhook %s means the same robot: %s', (_name, webhook, same) =>
  expect(robotOf(webhook)?.id === robotOf(WEBHOOK)?.id).toBe(same),
);

it('shows the end of long tokens only', () => {
  expect(robotOf(WEBHOOK)?.name).toBe('oapi.dingtalk.com (…cdef)');
  expect(robotOf('http://127.0.0.1:9/robot/send?access_token=short')?.name).toBe('127.0.0.1:9');
  expect(robotOf('ftp://x')).toBeUndefined();
});
