import { describe, expect, it } from 'vitest';
import {
  clusterNameOnly,
  deployedAt,
  deployedManifests,
  explainDeployed,
  type LiveAlert,
  readDeployedSide,
  readObjects,
  releaseOf,
  renderPhrase,
} from '#core';
import { at } from './deployed.js';

const MANAGER = `apiVersion: notification.kubesphere.io/v2beta2
kind: NotificationManager
metadata: { name: notification-manager }
spec:
  receivers:
    tenantKey: user
    globalReceiverSelector: { matchLabels: { type: global } }
    tenantReceiverSelector: { matchLabels: { type: tenant } }
  sidecars: { tenant: { type: kubesphere } }
  template: { text: { name: texts, namespace: ops } }
---
apiVersion: v1
kind: ConfigMap
metadata: { name: texts, namespace: ops }
data:
  template: '{{ define "nm.default.text" }}A{{ end }}{{ define "nm.default.subject" }}A{{ end }}{{ define "nm.default.markdown" }}A{{ end }}'
`;
const receiver = (name: string, values: string, labels = 'type: global') => `---
apiVersion: notification.kubesphere.io/v2beta2
kind: Receiver
metadata: { name: ${name}, labels: { ${labels} } }
spec:
  dingtalk:
    alertSelector: { matchExpressions: [{ key: severity, operator: In, values: [${values}] }] }
    chatbot: { webhook: { valueFrom: { secretKeyRef: { name: robot, namespace: ops, key: webhook } } } }
`;
const secret = (key: string) =>
  `---\napiVersion: v1\nkind: Secret\nmetadata: { name: robot, namespace: ops }\ndata: { ${key}: "" }\n`;

function explain(deployed: string, files = '', alert: Partial<LiveAlert> = {}, complete = true) {
  const labels = { alertname: 'DiskFull', severity: 'critical', namespace: 'pay' };
  return explainDeployed({
    side: readDeployedSide(readObjects(deployed).map(({ value }) => value)),
    alert: { id: 'a', source: 'test', status: 'firing', labels, annotations: {}, ...alert },
    version: releaseOf().version,
    complete,
    workspaces: { pay: 'shop' },
    files: files === '' ? [] : [{ uri: 'files.yaml', text: files }],
    options: { at },
  });
}

const outcomesOf = (found: ReturnType<typeof explain>) =>
  found.receivers.map(({ name, deployed, applied }) => [name, deployed?.outcome, applied?.outcome]);

describe('an alert through what is deployed', () => {
  it('uses the objects of the cluster, and says what the files would change', () => {
    const deployed = MANAGER + receiver('on-call', 'warning') + secret('webhook');
    const found = explain(deployed, receiver('on-call', 'critical') + receiver('new', 'critical'));
    expect(outcomesOf(found)).toEqual([
      ['on-call', 'stopped', 'delivered'],
      ['new', undefined, 'delivered'],
    ]);
    expect(found.receivers[0]?.drift?.fields).toEqual(['spec.dingtalk.alertSelector.matchExpressions']);
    expect(found.notes.map((note) => renderPhrase(note))).toEqual([
      'The namespace pay belongs to the workspace shop: its tenants are probably members of it.',
    ]);
  });

  it('knows of Secrets whether an entry exists', () => {
    const deployed = MANAGER + receiver('on-call', 'critical');
    expect(outcomesOf(explain(deployed + secret('webhook')))).toEqual([['on-call', 'delivered', undefined]]);
    expect(outcomesOf(explain(deployed + secret('other')))).toEqual([['on-call', 'failed', undefined]]);
    expect(outcomesOf(explain(deployed))).toEqual([['on-call', 'failed', undefined]]);
    // without the right to read it, nobody knows
    expect(outcomesOf(explain(deployed, '', {}, false))).toEqual([['on-call', 'delivered', undefined]]);
  });

  it('does not know the answers of the tenant sidecar, and does not pretend to', () => {
    const deployed = MANAGER + receiver('anna', 'critical', 'type: tenant, user: anna') + secret('webhook');
    const found = explain(deployed);
    expect(outcomesOf(found)).toEqual([['anna', 'delivered', undefined]]);
    expect(found.receivers[0]?.deployed?.steps.find(({ stage }) => stage === 'route')?.verdict).toBe('assumed');
    expect(found.assumptions.map((text) => renderPhrase(text)).join()).toContain('Only the cluster knows the tenants');
  });

  it('says what Alertmanager does with it before', () => {
    const steps = (receivers: string[], silencedBy: string[] = [], inhibitedBy: string[] = []) =>
      explain(MANAGER, '', { alertmanager: { receivers, silencedBy, inhibitedBy } }).alertmanager.map(
        ({ verdict, text }) => `${verdict}: ${renderPhrase(text)}`,
      );
    expect(explain(MANAGER).alertmanager).toEqual([]);
    expect(steps(['prometheus'])).toEqual(['passed: Alertmanager routes it to prometheus.']);
    expect(steps(['Watchdog']).join()).toMatch(/^stopped: .*sends nothing/);
    expect(steps(['mine']).join()).toMatch(/^assumed: .*assumed to post/);
    expect(steps(['prometheus'], ['s1'], ['f1', 'f2'])).toEqual([
      'passed: Alertmanager routes it to prometheus.',
      'stopped: A silence of Alertmanager mutes it: s1.',
      'stopped: 2 other alerts inhibit it in Alertmanager.',
    ]);
  });

  it('never has a value of a Secret, or more of KubeSphere’s configuration than the name of the cluster', () => {
    const [object] = readObjects('apiVersion: v1\nkind: Secret\nmetadata: { name: a }\ndata: { k: c2VlZGVk }');
    const [manifest] = deployedManifests(object ? [object.value] : []);
    expect(manifest?.text).not.toContain('c2VlZGVk');
    expect(deployedAt(manifest?.uri ?? '')).toBe('Secret/a');
    const data = { 'kubesphere.yaml': 'jwtSecret: seeded\nmulticluster:\n  clusterName: east\n' };
    expect(clusterNameOnly({ data }).data).toEqual({ 'kubesphere.yaml': 'multicluster:\n  clusterName: east\n' });
    expect(clusterNameOnly({ data: { 'kubesphere.yaml': 'jwtSecret: seeded' } }).data).toEqual({});
  });
});
