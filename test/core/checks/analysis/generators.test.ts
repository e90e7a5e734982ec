import { describe, expect, it } from 'vitest';
import { analyseStream, partsOf } from '../../../../core/src/checks/analysis/analyse-stream.js';
import { findingsOf } from '../../../../core/src/checks/analysis/findings-of.js';
import { factsOf } from '../../../../core/src/checks/analysis/manifest-facts.js';
import { verdictsOf } from '../../../../core/src/checks/analysis/verdicts-of.js';
import { findSecretKey } from '../../../../core/src/model/cluster/find-secret-key.js';
import { readClusterObjects } from '../../../../core/src/model/cluster/read-cluster-objects.js';
import { type FileUse, KUSTOMIZATION } from '../../../../core/src/model/kustomize/file-use.js';
import { contentKey, generatedEntries } from '../../../../core/src/model/kustomize/generator-contents.js';

const TEMPLATE = '{{ define "ops" }}{{ .Alerts }}{{ end }}';
const use: FileUse = {
  kind: 'kustomization',
  files: new Map([
    [contentKey('ConfigMap', 'file', 'a/ops.tmpl'), generatedEntries('ConfigMap', 'file', TEMPLATE)],
    [contentKey('Secret', 'file', 'key.txt'), generatedEntries('Secret', 'file', 'SECxyz\n')],
    [
      contentKey('Secret', 'env', 's.env'),
      generatedEntries('Secret', 'env', '# x\nwebhook=https://example.com/x\nempty\n'),
    ],
  ]),
};

function read(text: string, as: FileUse = use) {
  const stream = analyseStream(text, undefined, undefined, as);
  return { stream, cluster: readClusterObjects([{ uri: 'kustomization.yaml', facts: factsOf(stream) }]) };
}

const SECRET = `secretGenerator:
- name: robot
  literals: ["plain=https://example.com/y", 'quoted="a=b"']
  files: [key.txt, other=key.txt]
  envs: [s.env]
`;
const RECEIVER = `apiVersion: notification.kubesphere.io/v2beta2
kind: Receiver
metadata: { name: ops, labels: { type: global } }
spec:
  dingtalk:
    chatbot:
      keywords: [a]
      webhook: { valueFrom: { secretKeyRef: { name: robot, key: webhook, namespace: monitoring } } }
`;

describe('the generators of a kustomization', () => {
  it('make Secrets with keys from literals, files and lines of files', () => {
    const [secret] = read(SECRET).cluster.secrets;
    expect(secret?.facts.keys.map(({ key, traits }) => [key, traits.address, traits.lineEnd, traits.empty])).toEqual([
      ['plain', true, false, false],
      ['quoted', false, false, false],
      ['key.txt', false, true, false],
      ['other', false, true, false],
      ['webhook', true, false, false],
      ['empty', false, false, true],
    ]);
    expect(JSON.stringify(partsOf(read(SECRET).stream))).not.toMatch(/SECxyz|com\/x/);
  });

  it('make ConfigMaps with templates', () => {
    const text = 'configMapGenerator:\n- name: templates\n  files: [a/ops.tmpl]\n  literals: [language=zh]\n';
    const { cluster, stream } = read(text);
    const [map] = cluster.configMaps;
    expect(map?.facts.entries.map(({ key, text }) => [key, text])).toEqual([
      ['language', 'zh'],
      ['ops.tmpl', TEMPLATE],
    ]);
    expect(factsOf(stream).flatMap(({ templates }) => templates.map(({ name }) => name))).toEqual(['ops']);
  });

  it('make nothing that is known while a file is not, or for another generator', () => {
    expect(read(SECRET, KUSTOMIZATION).cluster.secrets).toEqual([]);
    const merged = 'secretGenerator: [{ name: robot, behavior: merge, literals: [a=b] }]\n';
    expect(read(merged).cluster.secrets).toEqual([]);
    expect(read('secretGenerator: [{ name: robot, literals: [a=b] }]\n', KUSTOMIZATION).cluster.secrets).toHaveLength(
      1,
    );
  });

  it.each([
    ['robot', 'found'],
    ['robot-5kt9h7c72f', 'found'],
    ['robot-5kt9h7c72', 'missing'],
    ['robot5kt9h7c72f', 'missing'],
  ])('are found by the name %s: %s', (name, kind) => {
    const { secrets } = read(SECRET).cluster;
    const scope = { namespace: 'monitoring', assumed: true, complete: false };
    expect(findSecretKey(secrets, { name, key: 'webhook', namespace: 'monitoring' }, scope).kind).toBe(kind);
    const plain = read(`${SECRET}generatorOptions: { disableNameSuffixHash: true }\n`).cluster.secrets;
    const expected = name === 'robot' ? 'found' : 'missing';
    expect(findSecretKey(plain, { name, key: 'webhook', namespace: 'monitoring' }, scope).kind).toBe(expected);
  });

  it('are reported when a manifest names the object, but kustomize changes the name', () => {
    const facts = factsOf(analyseStream(RECEIVER));
    const codes = (text: string, others = facts) =>
      findingsOf(read(text).stream, undefined, others).map(({ code }) => code);
    expect(codes(SECRET)).toEqual(['generated-name']);
    expect(codes(SECRET, [])).toEqual([]);
    expect(codes(`${SECRET}configurations: [names.yaml]\n`)).toEqual([]);
    expect(codes(SECRET.replace('  literals', '  options: { disableNameSuffixHash: true }\n  literals'))).toEqual([]);
  });

  it('have no verdict, as nobody applies them', () => {
    expect(verdictsOf(read(SECRET).stream)).toEqual([]);
  });
});
