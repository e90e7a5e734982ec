import { expect, test } from 'vitest';
import { cleanUpExport } from '../../../../core/src/assist/import/clean-up-export.js';
import { indexLines } from '../../../../core/src/text/line-index.js';

function clean(text: string): string {
  const lines = indexLines(text);
  return cleanUpExport(text)
    .toReversed()
    .reduce(
      (rest, { range, newText }) =>
        rest.slice(0, lines.offsetAt(range.start)) + newText + rest.slice(lines.offsetAt(range.end)),
      text,
    );
}

test('removes what the cluster and tools own, and keeps the rest as it is written', () => {
  const text = `# ours
apiVersion: notification.kubesphere.io/v2beta2
kind: Receiver
metadata:
  annotations:
    kubectl.kubernetes.io/last-applied-configuration: |
      {"kind":"Receiver"}
  creationTimestamp: "2026-03-02T07:41:10Z"
  # the team
  labels: {  argocd.argoproj.io/instance: x,  type:   global } # keep
  managedFields:
  - manager: kubectl
    operation: Update
  name: on-call
  uid: 5a7c
spec: # keep
  dingtalk: {}
status:
  ready: true
---
kind: Other # not touched
`;
  expect(clean(text)).toBe(`# ours
apiVersion: notification.kubesphere.io/v2beta2
kind: Receiver
metadata:
  # the team
  labels: {  type:   global } # keep
  name: on-call
spec: # keep
  dingtalk: {}
---
kind: Other # not touched
`);
});

test('cleans each object of a List, and its own metadata', () => {
  const text = `apiVersion: v1
items:
- apiVersion: v1
  kind: ConfigMap
  metadata:
    creationTimestamp: null
    name: a
    resourceVersion: "1"
- apiVersion: v1
  kind: ConfigMap
  metadata: {name: b, resourceVersion: "1", uid: x}
kind: List
metadata:
  resourceVersion: ""
`;
  expect(clean(text)).toBe(`apiVersion: v1
items:
- apiVersion: v1
  kind: ConfigMap
  metadata:
    name: a
- apiVersion: v1
  kind: ConfigMap
  metadata: {name: b}
kind: List
`);
});

test('keeps JSON what it is', () => {
  const object = {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { uid: 'x', name: 'a', resourceVersion: '1' },
    data: {},
  };
  expect(JSON.parse(clean(JSON.stringify(object, null, 2)))).toEqual({ ...object, metadata: { name: 'a' } });
});

test.each(['kind: Receiver\nmetadata: {name: a}\n', 'uid: x\nstatus: 1\n', '', '{[', 'resourceVersion: 1\n'])(
  'changes nothing else: %j',
  (text) => expect(cleanUpExport(text)).toEqual([]),
);
