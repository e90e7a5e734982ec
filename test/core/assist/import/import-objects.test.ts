import { describe, expect, it } from 'vitest';
import { type ImportedObjects, importObjects } from '../../../../core/src/assist/import/import-objects.js';
import { splitImport, writeImport } from '../../../../core/src/assist/import/write-import.js';
import { analyseStream } from '../../../../core/src/checks/analysis/analyse-stream.js';
import { allFindingsOf } from '../../../../core/src/checks/analysis/findings-of.js';
import { readObjects } from '../../../../core/src/model/objects/read-objects.js';
import { renderPhrase } from '../../../../core/src/text/phrase.js';
import type { JsonObject } from '../../../../core/src/yaml/object.js';

const API = 'notification.kubesphere.io/v2beta2';
/** As the API server returns it. */
const CLUSTER = {
  creationTimestamp: '2026-03-02T07:41:10Z',
  finalizers: ['example.com/keep'],
  generation: 2,
  managedFields: [{ manager: 'kubectl', operation: 'Update' }],
  ownerReferences: [{ apiVersion: 'v1', kind: 'X', name: 'x', uid: '1' }],
  resourceVersion: '48213',
  selfLink: '/apis/x',
  uid: '5a7c2c55-6c0e-4f5e-9a3e-2b1d6a1d9c11',
};

function receiver(name: string, spec: JsonObject, metadata: JsonObject = {}): JsonObject {
  return {
    spec,
    metadata: { ...CLUSTER, ...metadata, name },
    status: { ready: true },
    kind: 'Receiver',
    apiVersion: API,
  };
}

const ref = (name: string, key = 'webhook', namespace = 'ops') => ({
  valueFrom: { secretKeyRef: { key, name, namespace } },
});
const robot = (webhook: JsonObject, more: JsonObject = {}) => ({ dingtalk: { chatbot: { webhook, ...more } } });

function write(imported: ImportedObjects, secretManifests = false): string {
  return writeImport(imported, { translate: renderPhrase, secretManifests });
}

describe('an imported object', () => {
  it('has its own fields in the order of the schema, and none of the cluster and of tools', () => {
    const object = receiver(
      'on-call',
      {
        dingtalk: {
          chatbot: { webhook: ref('robots'), keywords: ['alert'] },
          alertSelector: { matchExpressions: [{ values: ['critical', 'yes'], operator: 'In', key: 'severity' }] },
          template: null,
        },
      },
      {
        labels: { type: 'global', 'argocd.argoproj.io/instance': 'alerts' },
        annotations: { 'kubectl.kubernetes.io/last-applied-configuration': '{}', 'example.com/team': 'ops' },
      },
    );
    expect(write(importObjects([object]))).toMatchInlineSnapshot(`
      "apiVersion: notification.kubesphere.io/v2beta2
      kind: Receiver
      metadata:
        name: on-call
        labels:
          type: global
        annotations:
          example.com/team: ops
      spec:
        dingtalk:
          alertSelector:
            matchExpressions:
              - key: severity
                operator: In
                values:
                  - critical
                  - 'yes'
          chatbot:
            webhook:
              valueFrom:
                secretKeyRef:
                  name: robots
                  key: webhook
                  namespace: ops
            keywords:
              - alert
      ---
      # Secrets that the manifests name. No values were imported. They are comments, so that applying this file changes no Secret.
      # apiVersion: v1
      # kind: Secret
      # metadata:
      #   name: robots
      #   namespace: ops
      # type: Opaque
      # stringData:
      #   webhook: '\${ROBOTS_WEBHOOK}'
      "
    `);
  });

  it('loses annotations that only tools had written', () => {
    const [only] = importObjects([receiver('a', {}, { annotations: { 'meta.helm.sh/release-name': 'x' } })]).manifests;
    expect(only?.value.metadata).toEqual({ name: 'a' });
  });

  it('is in the same place in any order of the objects', () => {
    const config = { apiVersion: API, kind: 'Config', metadata: { name: 'z' }, spec: {} };
    const map = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a', namespace: 'ops' }, data: { x: 'y' } };
    const objects = [map, receiver('b', {}), receiver('a', {}), config];
    const names = (imported: ImportedObjects) => imported.manifests.map(({ kind, name }) => `${kind}/${name}`);
    expect(names(importObjects(objects))).toEqual(['Config/z', 'Receiver/a', 'Receiver/b', 'ConfigMap/a']);
    expect(write(importObjects(objects))).toBe(write(importObjects(objects.toReversed())));
    expect(
      splitImport(importObjects(objects), { translate: renderPhrase, secretManifests: false }).map(({ path }) => path),
    ).toEqual(['config-z.yaml', 'receiver-a.yaml', 'receiver-b.yaml', 'configmap-ops-a.yaml']);
  });

  it('is left out and named if it is not about notifications', () => {
    const other = { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'web' } };
    const unknown = { apiVersion: 'notification.kubesphere.io/v2beta2', kind: 'Template', metadata: { name: 't' } };
    expect(importObjects([other, unknown])).toMatchObject({ manifests: [], others: ['Deployment/web', 'Template/t'] });
  });
});

describe('what was applied from Git', () => {
  const source = `apiVersion: notification.kubesphere.io/v2beta2
kind: Receiver
metadata: { name: on-call, labels: { type: global } }
spec:
  dingtalk:
    alertSelector: { matchExpressions: [{ key: severity, operator: In, values: [critical, "031", "1:30"] }] }
    chatbot: { webhook: { valueFrom: { secretKeyRef: { name: robots, key: webhook, namespace: ops } } } }
---
apiVersion: notification.kubesphere.io/v2beta2
kind: Router
metadata: { name: night }
spec:
  alertSelector: { matchLabels: { team: "on" } }
  receivers: { name: [on-call] }
---
apiVersion: notification.kubesphere.io/v2beta1
kind: Config
metadata: { name: app, labels: { type: default } }
spec: { dingtalk: { conversation: { appkey: { name: app, key: appkey }, appsecret: { name: app, key: appsecret } } } }
---
apiVersion: v1
kind: ConfigMap
metadata: { name: texts, namespace: ops }
data:
  plain: '{{ define "a" }}x{{ end }}'
  lines: "{{ define \\"b\\" }}\\n  indented\\t\\n\\n{{ end }}\\n\\n"
`;
  const applied = readObjects(source).map(({ value }) => value);

  it('comes back with the same meaning', () => {
    const asReturned = applied.map((object) => ({
      ...object,
      metadata: { ...(object.metadata as JsonObject), ...CLUSTER },
      status: {},
    }));
    const back = readObjects(write(importObjects(asReturned))).map(({ value }) => value);
    expect(new Set(back.map((value) => JSON.stringify(sorted(value))))).toEqual(
      new Set(applied.map((value) => JSON.stringify(sorted(value)))),
    );
  });

  it('comes back unchanged when it is imported again, and has no errors that it did not have', () => {
    const once = write(importObjects(applied));
    expect(write(importObjects(readObjects(once).map(({ value }) => value)))).toBe(once);
    const errors = (text: string) =>
      allFindingsOf(analyseStream(text))
        .filter(({ severity }) => severity === 'error')
        .map(({ code }) => code)
        .toSorted();
    expect(errors(once)).toEqual(errors(source));
  });

  function sorted(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(sorted);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, member]) => [key, sorted(member)]),
    );
  }
});

describe('a credential', () => {
  const TOKEN = 'a1b2c3d4'.repeat(8);
  const URL = `https://oapi.dingtalk.com/robot/send?access_token=${TOKEN}`;
  const places: readonly [string, JsonObject[]][] = [
    ['in a robot', [receiver('a', robot({ value: URL }, { secret: { value: 'SECseed' } }))]],
    ['beside a reference', [receiver('a', robot({ ...ref('robots'), value: URL }))]],
    ['written where its fields belong', [receiver('a', { dingtalk: { chatbot: { webhook: URL } } })]],
    ['in an annotation', [receiver('a', {}, { annotations: { 'example.com/note': `use ${URL}` } })]],
    [
      'in a copy of the object in an annotation',
      [receiver('a', {}, { annotations: { 'backup.example/old': '{"kind":"Config","spec":{"p":"seed-short"}}' } })],
    ],
    [
      'announced by the name of an annotation',
      [receiver('a', {}, { annotations: { 'x.example/password': 'seed-short' } })],
    ],
    ['in the URL of a webhook', [receiver('a', { webhook: { url: 'https://u:seed-short@hook.example/' } })]],
    ['in the path of a webhook', [receiver('a', { webhook: { url: 'https://hooks.example/s/seed0short0Path99x' } })]],
    [
      'in fields that the schema lacks',
      [
        receiver('a', {
          tls: { key: { value: 'seed-short' } },
          password: 'seed-short',
          pem: `-----BEGIN PRIVATE KEY-----\nseed\n-----END PRIVATE KEY-----\n`,
        }),
      ],
    ],
    [
      'noted in an annotation',
      [
        receiver('a', { webhook: { httpConfig: { basicAuth: { username: 'u', password: { value: 'seed77' } } } } }),
        receiver(
          'b',
          {},
          { annotations: { 'example.com/a': 'use seed77 here', 'example.com/b': 'The password is seed' } },
        ),
      ],
    ],
    ['in Base64', [receiver('a', { webhook: { url: btoa(URL) } })]],
    [
      'in a variable of the manager',
      [
        {
          apiVersion: API,
          kind: 'NotificationManager',
          metadata: { name: 'm' },
          spec: { env: [{ name: 'SMTP_PASSWORD', value: 'seed-short' }], args: [`--url=${URL}`] },
        },
      ],
    ],
    [
      'of a Secret, also where it is used again',
      [
        {
          apiVersion: 'v1',
          kind: 'Secret',
          metadata: { name: 's', namespace: 'ops', annotations: { 'example.com/old': 'seed-of-secret-1' } },
          data: { one: btoa('seed-of-secret-1') },
          stringData: { two: 'seed-of-secret-2' },
        },
        receiver('a', { webhook: { url: 'https://hooks.example/seed-of-secret-1' } }),
        {
          apiVersion: 'v1',
          kind: 'ConfigMap',
          metadata: { name: 't', namespace: 'ops' },
          data: { text: `first\nseed-of-secret-2 ${URL}\n` },
        },
      ],
    ],
  ];

  it.each(places)('is not in the manifests: %s', (_, objects) => {
    for (const secretManifests of [true, false]) {
      const text = write(importObjects(objects), secretManifests);
      expect(text).not.toMatch(/seed/i);
      for (const secret of [TOKEN, btoa(URL), btoa('seed-of-secret-1')]) expect(text).not.toContain(secret);
      expect(allFindingsOf(analyseStream(text)).map(({ code }) => code)).not.toContain('credential-in-manifest');
    }
  });

  it('becomes a reference to a Secret that nothing else names, with a note', () => {
    const taken = receiver('b', robot(ref('a-receiver', 'webhook')));
    const { manifests, secrets } = importObjects([receiver('a', robot({ value: URL })), taken]);
    expect(manifests[0]?.value.spec).toEqual(robot(ref('a-receiver-2', 'webhook', 'kubesphere-monitoring-federated')));
    expect(manifests[0]?.notes).toHaveLength(1);
    expect(secrets.map(({ name, keys }) => [name, keys])).toEqual([
      ['a-receiver-2', ['webhook']],
      ['a-receiver', ['webhook']],
    ]);
  });

  it('is not what only looks like one', () => {
    const image = `kubesphere/notification-manager@sha256:${'0a1b2c3d'.repeat(8)}`;
    const manager = {
      apiVersion: API,
      kind: 'NotificationManager',
      metadata: { name: 'm' },
      spec: { image, env: [{ name: 'SECRET_NAMESPACE', value: 'ops' }] },
    };
    const hook = receiver('a', { webhook: { url: 'http://alert-relay.ops.svc:8080/api/v2/alerts' } });
    const { manifests } = importObjects([manager, hook]);
    expect(manifests.map(({ value }) => value.spec)).toEqual([manager.spec, hook.spec]);
    expect(manifests.flatMap(({ notes }) => notes)).toEqual([]);
  });
});
