import { describe, expect, it } from 'vitest';
import { type Drift, explainDeployed, type JsonObject, readDeployedSide, readObjects, releaseOf } from '#core';
import { at } from './deployed.js';

const RECEIVER = `apiVersion: notification.kubesphere.io/v2beta2
kind: Receiver
metadata:
  name: on-call
  labels: { type: global }
spec:
  dingtalk:
    chatbot: { webhook: { valueFrom: { secretKeyRef: { name: robot, namespace: ops, key: webhook } } }, keywords: [a] }
`;

function objectsIn(text: string): readonly JsonObject[] {
  return readObjects(text).map(({ value }) => value);
}

function driftBetween(deployed: readonly JsonObject[], written: string): readonly Drift[] | undefined {
  return explainDeployed({
    side: readDeployedSide(deployed),
    alert: { id: 'a', source: 'test', status: 'firing', labels: { alertname: 'A' }, annotations: {} },
    version: releaseOf().version,
    complete: true,
    workspaces: undefined,
    files: [{ uri: 'files.yaml', text: written }],
    options: { at },
  }).drift;
}

describe('drift', () => {
  it('is none for what belongs to the cluster and to tools, for the order of fields, and for nothing as against none', () => {
    const [object] = objectsIn(RECEIVER);
    const metadata = {
      name: 'on-call',
      uid: '1',
      resourceVersion: '7',
      managedFields: [{}],
      labels: { type: 'global' },
      annotations: { 'kubectl.kubernetes.io/last-applied-configuration': '{}' },
    };
    const spec = { sms: {}, ...(object?.spec as JsonObject) };
    expect(driftBetween([{ status: { ok: true }, ...object, spec, metadata } as JsonObject], RECEIVER)).toEqual([]);
  });

  it('names the fields that differ, and never a value', () => {
    const changed = RECEIVER.replace('keywords: [a]', 'keywords: [b]').replace('type: global', 'type: tenant, user: u');
    const secret = RECEIVER.replace('webhook: { valueFrom', 'webhook: { value: seeded-secret, valueFrom');
    expect(driftBetween(objectsIn(changed), RECEIVER)).toEqual([
      {
        object: 'Receiver/on-call',
        kind: 'differs',
        fields: ['metadata.labels.type', 'metadata.labels.user', 'spec.dingtalk.chatbot.keywords'],
      },
    ]);
    const drift = driftBetween(objectsIn(secret), RECEIVER);
    expect(drift).toMatchObject([{ fields: ['spec.dingtalk.chatbot.webhook.value'] }]);
    expect(JSON.stringify(drift)).not.toContain('seeded');
  });

  it('names no field that nobody knows: its name may be a credential', () => {
    const slip = RECEIVER.replace('keywords: [a]', 'SECseeded0123456789abcdef: x');
    const drift = driftBetween(objectsIn(RECEIVER), slip);
    expect(drift).toMatchObject([{ fields: ['spec.dingtalk.chatbot', 'spec.dingtalk.chatbot.keywords'] }]);
    expect(JSON.stringify(drift)).not.toContain('seeded');
  });

  it('is none where the cluster has written the default of its definition', () => {
    const manager = `apiVersion: notification.kubesphere.io/v2beta2
kind: NotificationManager
metadata: { name: notification-manager }
spec: { receivers: { tenantKey: user, globalReceiverSelector: {}, tenantReceiverSelector: {} } }
`;
    const [object] = objectsIn(manager);
    const spec = (more: object) => [{ ...object, spec: { ...(object?.spec as JsonObject), ...more } } as JsonObject];
    expect(driftBetween(spec({ batchMaxSize: 100, batchMaxWait: '1m', routePolicy: 'All' }), manager)).toEqual([]);
    expect(driftBetween(spec({ batchMaxSize: 7 }), manager)).toMatchObject([{ fields: ['spec.batchMaxSize'] }]);
  });

  it('compares versions of the API by what they mean', () => {
    const old = RECEIVER.replace('v2beta2', 'v2beta1').replace(
      '{ valueFrom: { secretKeyRef: { name: robot, namespace: ops, key: webhook } } }',
      '{ name: robot, namespace: ops, key: webhook }',
    );
    expect(driftBetween(objectsIn(RECEIVER), old)).toEqual([]);
  });

  it('names objects that one side lacks, but not ConfigMaps and Secrets of others; of Secrets it knows the keys', () => {
    const data = (name: string, key: string) =>
      `---\napiVersion: v1\nkind: Secret\nmetadata: { name: ${name}, namespace: ops }\nstringData: { ${key}: seeded }\n`;
    const files = RECEIVER.replace('name: on-call', 'name: day') + data('robot', 'webhook') + data('mine', 'x');
    const deployed = objectsIn(RECEIVER + data('robot', 'token') + data('theirs', 'x'));
    const drift = driftBetween(deployed, files);
    expect(drift).toEqual([
      { object: 'Receiver/day', kind: 'only-in-files', fields: [] },
      { object: 'Receiver/on-call', kind: 'only-in-cluster', fields: [] },
      { object: 'Secret/ops/robot', kind: 'differs', fields: ['data.token', 'data.webhook'] },
    ]);
    expect(JSON.stringify(drift)).not.toContain('seeded');
  });
});
