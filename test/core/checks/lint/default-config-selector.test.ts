import { expect, it } from 'vitest';
import { analyseStream } from '../../../../core/src/checks/analysis/analyse-stream.js';
import { findingsOf } from '../../../../core/src/checks/analysis/findings-of.js';
import { parseManagerVersion } from '../../../../core/src/model/release/manager-version.js';

const MANAGER = `apiVersion: notification.kubesphere.io/v2beta2
kind: NotificationManager
metadata: {name: notification-manager}
spec:
  defaultConfigSelector:
    matchExpressions:
      - {key: type, operator: In}
  receivers:
    tenantKey: user
    globalReceiverSelector: {matchLabels: {type: global}}
    tenantReceiverSelector: {matchLabels: {type: tenant}}
`;

it.each([
  ['1.4', 'as soon as any Config exists'],
  ['2.6', 'on the first Config or Receiver that is neither global nor a tenant’s'],
])('in %s, the manager crashes %s', (version, when) => {
  const found = findingsOf(analyseStream(MANAGER), { rules: {}, version: parseManagerVersion(version) });
  expect(found.find(({ code }) => code === 'default-config-selector-invalid')?.message).toContain(`crashes ${when}.`);
});
