import { expect, it } from 'vitest';
import { readService } from '#core';

it.each([
  [
    'kubesphere-monitoring-system/notification-manager-svc:19093',
    'kubesphere-monitoring-system',
    'notification-manager-svc',
    '19093',
  ],
  [' ns/svc:http ', 'ns', 'svc', 'http'],
])('%j', (text, namespace, name, port) => {
  expect(readService(text)).toEqual({ namespace, name, port });
});

it.each(['', 'svc:80', 'ns/svc', 'ns/svc/x:80', 'ns/../secrets:80', 'Ns/svc:80'])('%j is not a service', (text) => {
  expect(readService(text)).toBeUndefined();
});
