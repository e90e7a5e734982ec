import { expect, it } from 'vitest';
import { instantOf } from '#core';
import { readTestManifests, testSetting } from '#sender';

it('values of the manager’s chart define the NotificationManager of a test', () => {
  const text = `notificationmanager:
  defaultSecretNamespace: ops
  receivers: { options: { global: { cluster: east } } }
`;
  const manifests = readTestManifests([{ uri: 'file:///values.yaml', text }]);
  const { pipeline, secretNamespace } = testSetting(manifests, { at: instantOf(new Date(0)) });
  expect(secretNamespace).toBe('ops');
  expect(pipeline.settings.cluster.name).toBe('east');
  expect(pipeline.settings.manager?.facts.name).toBe('notification-manager');
});
