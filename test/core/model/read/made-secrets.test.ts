import { describe, expect, it } from 'vitest';
import { mentionsSecretMaker, readMadeSecrets } from '../../../../core/src/model/read/read-made-secrets.js';
import { indexLines } from '../../../../core/src/text/line-index.js';
import { rootPlace } from '../../../../core/src/yaml/place.js';
import { readDocument } from '../../../../core/src/yaml/read-document.js';

/** Each Secret as `namespace/name: keys`, with `…` if it may have others. */
function made(apiVersion: string, kind: string, spec: string): readonly string[] | undefined {
  const text = `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: robots, namespace: ops}\nspec: ${spec}\n`;
  const { root } = readDocument(text);
  expect(mentionsSecretMaker(text)).toBe(true);
  return (root && readMadeSecrets(rootPlace(root), indexLines(text)))?.map(
    ({ namespace = '*', name, keys, openKeys }) =>
      `${namespace}/${name}: ${[...keys.map(({ key }) => key), ...(openKeys ? ['…'] : [])].join(' ')}`,
  );
}

const DATA = 'data: [{secretKey: url, remoteRef: {key: a}}, {secretKey: sign, remoteRef: {key: b}}]';

describe('an ExternalSecret', () => {
  it.each([
    [`{${DATA}}`, 'ops/robots: url sign'],
    [`{target: {name: other}, ${DATA}}`, 'ops/other: url sign'],
    [`{${DATA}, dataFrom: [{extract: {key: c}}]}`, 'ops/robots: url sign …'],
    [`{target: {template: {engineVersion: v2, type: Opaque}}, ${DATA}}`, 'ops/robots: url sign'],
    [`{target: {template: {data: {webhook: "{{ .url }}"}}}, ${DATA}}`, 'ops/robots: webhook'],
    [`{target: {template: {mergePolicy: Merge, data: {webhook: x}}}, ${DATA}}`, 'ops/robots: webhook url sign'],
    ['{target: {template: {data: {webhook: x}}}, dataFrom: [{find: {}}]}', 'ops/robots: webhook'],
    [`{target: {template: {templateFrom: [{literal: x}]}}, ${DATA}}`, 'ops/robots: …'],
    [`{target: {creationPolicy: Merge}, ${DATA}}`, 'ops/robots: url sign …'],
    ['{data: [{secretKey: "${KEY}"}, {secretKey: url}]}', 'ops/robots: url …'],
  ])('%s', (spec, expected) => {
    for (const version of ['v1', 'v1beta1', 'v1alpha1'])
      expect(made(`external-secrets.io/${version}`, 'ExternalSecret', spec)).toEqual([expected]);
  });

  it('makes no Secret with the policy None or as another kind', () => {
    expect(made('external-secrets.io/v1', 'ExternalSecret', `{target: {creationPolicy: None}, ${DATA}}`)).toEqual([]);
    const other = `{target: {manifest: {apiVersion: v1, kind: ConfigMap}}, ${DATA}}`;
    expect(made('external-secrets.io/v1', 'ExternalSecret', other)).toEqual([]);
  });

  it('of a cluster makes one for each namespace', () => {
    const spec = (rest: string) => `{externalSecretSpec: {${DATA}}, ${rest}}`;
    const cluster = (rest: string) => made('external-secrets.io/v1', 'ClusterExternalSecret', spec(rest));
    expect(cluster('externalSecretName: r, namespaces: [a, b]')).toEqual(['a/r: url sign', 'b/r: url sign']);
    expect(cluster('namespaceSelectors: [{}], namespaces: [a]')).toEqual(['*/robots: url sign']);
  });
});

describe('a SealedSecret', () => {
  it.each([
    ['{encryptedData: {url: AgB, sign: AgC}}', 'ops/robots: url sign'],
    ['{encryptedData: {url: AgB}, template: {data: {note: x, url: null}}}', 'ops/robots: note'],
    ['{encryptedData: {url: AgB}, template: {metadata: {name: other, namespace: b}}}', 'ops/robots: url'],
    [
      '{encryptedData: {url: AgB}, template: {metadata: {annotations: {sealedsecrets.bitnami.com/patch: "true"}}}}',
      'ops/robots: url …',
    ],
    ['{data: AgB}', 'ops/robots: …'],
  ])('%s', (spec, expected) => {
    expect(made('bitnami.com/v1alpha1', 'SealedSecret', spec)).toEqual([expected]);
  });
});

it('a SecretProviderClass makes the Secrets that it lists', () => {
  const spec =
    '{provider: azure, secretObjects: [{secretName: a, type: Opaque, data: [{objectName: x, key: url}]}, {secretName: b}]}';
  expect(made('secrets-store.csi.x-k8s.io/v1', 'SecretProviderClass', spec)).toEqual(['ops/a: url', 'ops/b: ']);
});

describe('a Vault secret', () => {
  it.each([
    ['{destination: {name: r, create: true}}', ['ops/r: _raw …']],
    [
      '{destination: {name: r, create: true, transformation: {excludeRaw: true, templates: {url: {text: x}}}}}',
      ['ops/r: url …'],
    ],
    [
      '{destination: {name: r, create: true, transformation: {excludeRaw: true, excludes: [.*], templates: {url: {}}}}}',
      ['ops/r: url'],
    ],
    [
      '{destination: {name: r, transformation: {excludeRaw: true, excludes: [.*], templates: {url: {}}}}}',
      ['ops/r: url …'],
    ],
    ['{path: x}', []],
  ])('%s', (spec, expected) => {
    for (const kind of ['VaultStaticSecret', 'VaultDynamicSecret', 'VaultPKISecret', 'HCPVaultSecretsApp'])
      expect(made('secrets.hashicorp.com/v1beta1', kind, spec)).toEqual(expected);
  });
});

it('other kinds make none', () => {
  expect(made('external-secrets.io/v1', 'SecretStore', '{}')).toBeUndefined();
  expect(made('secrets.hashicorp.com/v1beta1', 'constructor', '{}')).toBeUndefined();
  expect(mentionsSecretMaker('apiVersion: apps/v1\nkind: Deployment\n')).toBe(false);
});
