import { expect, it } from 'vitest';
import { unsignedWebhook } from '../../client/src/features/edit-receiver/unsigned-webhook.js';

it.each([
  ['https://h/robot/send?access_token=a', 'https://h/robot/send?access_token=a'],
  ['https://h/robot/send?access_token=a&timestamp=1&sign=b%3D', 'https://h/robot/send?access_token=a'],
  [' https://h/s?timestamp=1&access_token=a%2B&x=?y\n', 'https://h/s?access_token=a%2B&x=?y'],
  ['https://h/s', 'https://h/s'],
])('%j', (webhook, unsigned) => {
  expect(unsignedWebhook(webhook)).toBe(unsigned);
});
