import { expect, test } from 'vitest';
import { secretsOf } from '../../cli/src/lint/secrets-of.js';

test('the keys of a configuration in a Secret are no credentials, but its values are', () => {
  const secrets = secretsOf(`apiVersion: v1
kind: Secret
metadata: {name: alertmanager-main}
stringData:
  alertmanager.yaml: |
    receivers:
    - name: robots
      webhook_configs:
      - url: http://u:hunter2@example.com
  token: hunter2-horse
  password: 'hunter:'
`);
  expect(secrets).toEqual(['- name: robots', '- url: http://u:hunter2@example.com', 'hunter2-horse', 'hunter:']);
});

test('the value of a matcher is no credential, but that of an environment variable is', () => {
  const secrets = secretsOf(`apiVersion: notification.kubesphere.io/v2beta2
kind: Silence
spec:
  matchers:
    - {name: alertname, value: NodeNotReady}
---
kind: NotificationManager
spec:
  env:
    - {name: TOKEN, value: hunter2-horse}
`);
  expect(secrets).toEqual(['hunter2-horse']);
});
