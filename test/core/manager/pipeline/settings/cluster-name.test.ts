import { expect, test } from 'vitest';
import type { ManagerVersion } from '#core';
import { alert, MANAGER, receiver, route } from '../pipeline-of.js';

const hq = receiver('hq', 'type: global');

function namespace(name: string, annotations: string): string {
  return `apiVersion: v1\nkind: Namespace\nmetadata:\n  name: ${name}\n  annotations: {${annotations}}\n`;
}

function config(multicluster: string, place = 'kubesphere-system'): string {
  return `
apiVersion: v1
kind: ConfigMap
metadata: {name: kubesphere-config, namespace: ${place}}
data:
  kubesphere.yaml: |
    multicluster: ${multicluster}
`;
}

function cluster(documents: readonly string[], version?: ManagerVersion): string | undefined {
  const { alerts } = route({ documents: [hq, ...documents], alerts: [alert()], ...(version && { version }) });
  return alerts[0]?.labels.cluster;
}

const annotated = namespace('kubesphere-system', 'cluster.kubesphere.io/name: north');
const option = MANAGER.replace('tenantKey: user', 'tenantKey: user\n    options: {global: {cluster: east}}');

test.each([
  ['the default', [], 'default'],
  ['the option first', [option, annotated, config('{clusterName: south}')], 'east'],
  ['then the annotation of the Namespace', [annotated, config('{clusterName: south}')], 'north'],
  ['then the configuration', [config('{clusterName: south}')], 'south'],
  ['an empty annotation', [namespace('kubesphere-system', 'cluster.kubesphere.io/name: ""')], 'default'],
  ['another annotation', [namespace('kubesphere-system', 'cluster.kubesphere.io/role: north')], 'default'],
  ['the annotation of another Namespace', [namespace('web', 'cluster.kubesphere.io/name: north')], 'default'],
  [
    'a Namespace in a List',
    [`apiVersion: v1\nkind: List\nitems:\n- ${annotated.trim().replaceAll('\n', '\n  ')}`],
    'north',
  ],
  ['the configuration of another namespace', [config('{clusterName: south}', 'web')], 'default'],
  ['an integer', [config('{clusterName: 0x10}')], '16'],
  ['a number', [config('{clusterName: 1.50}')], '1.5'],
  ['a large number', [config('{clusterName: 12345678901234567}')], '12345678901234567'],
  ['a boolean', [config('{clusterName: yes}')], 'true'],
  ['null', [config('{clusterName: }')], 'default'],
  ['a list', [config('{clusterName: [south]}')], 'default'],
  ['no mapping', [config('south')], 'default'],
])('the name of the cluster: %s', (_name, documents, expected) => {
  expect(cluster(documents)).toBe(expected);
});

test('the annotation names the cluster since 2.4', () => {
  expect(cluster([annotated], { major: 2, minor: 3 })).toBe('default');
  expect(cluster([annotated], { major: 2, minor: 4, patch: 0 })).toBe('north');
});
