/** A manifest with a typing mistake at a credential that is in no field of a kind of ours, or in a file of another form. */
export type WholeSlip = (token: string) => readonly string[];

const SECRET = ['apiVersion: v1', 'kind: Secret', 'metadata: {name: robot}'];
const MANAGER = [
  'apiVersion: notification.kubesphere.io/v2beta2',
  'kind: NotificationManager',
  'metadata: {name: notification-manager}',
  'spec:',
  '  receivers: {tenantKey: user, globalReceiverSelector: {matchLabels: {type: global}}, tenantReceiverSelector: {}}',
];

const secret =
  (...lines: readonly string[]): WholeSlip =>
  (token) => [...SECRET, ...lines.map((line) => line.replaceAll('TOKEN', token))];
const manager =
  (...lines: readonly string[]): WholeSlip =>
  (token) => [...MANAGER, ...lines.map((line) => `  ${line.replaceAll('TOKEN', token)}`)];
const file =
  (...lines: readonly string[]): WholeSlip =>
  (token) =>
    lines.map((line) => line.replaceAll('TOKEN', token));

const base64 = (token: string): string => Buffer.from(token).toString('base64');

/** The text of an object that kubectl keeps in an annotation, in one line. */
const applied = (token: string): string =>
  JSON.stringify({ apiVersion: 'v1', kind: 'Secret', metadata: { name: 'robot' }, stringData: { robot: token } });

export const WHOLE_SLIPS: Readonly<Record<string, WholeSlip>> = {
  secret: secret('data:', '  webhook: TOKEN'),
  'secret-proper': secret('stringData:', '  webhook: TOKEN', '  appsecret: TOKEN'),
  'secret-encoded': (token) => [...SECRET, 'data:', `  webhook: ${base64(token)}`],
  'secret-encoded-broken': (token) => [...SECRET, 'data:', `  webhook: "${base64(token)}%"`],
  'secret-encoded-no-blank': (token) => [...SECRET, 'data:', `  webhook:${base64(token)}`],
  'secret-encoded-lines': (token) => [...SECRET, 'data:', '  webhook: |', `    ${base64(token)}`, '    ='],
  'secret-no-blank': secret('stringData:', '  webhook:TOKEN'),
  'secret-list': secret('stringData:', '  - TOKEN'),
  'secret-text': secret('stringData: TOKEN'),
  'secret-nested': secret('stringData:', '  webhook:', '    value: TOKEN'),
  'secret-misspelt': secret('stringdata:', '  webhook: TOKEN'),
  'secret-comment': secret('data:', '  webhook: "%" # TOKEN'),
  'secret-flow': (token) => [
    `{apiVersion: v1, kind: Secret, metadata: {name: robot}, stringData: {webhook: ${token}, webhook: ${token}}}`,
  ],
  'secret-json': (token) => [
    `{"apiVersion":"v1","kind":"Secret","metadata":{"name":"robot"},"data":{"webhook":"${token}" "more":"${token}"}}`,
  ],
  'secret-lines': file(
    '{',
    '"apiVersion": "v1",',
    '"kind": "Secret",',
    '"metadata": {"name": "robot"},',
    '"data": {',
    '"webhook": "TOKEN"',
    '"appkey": 1',
    '}}',
  ),
  'secret-key-line': secret('stringData:', '  webhook: |', 'TOKEN'),
  'secret-metadata': file('apiVersion: v1', 'kind: Secret', 'metadata:', '  name: robot', '  token: TOKEN'),
  'secret-root': secret('webhook: TOKEN'),
  'secret-type': secret('type: 5', 'TOKEN'),
  'secret-any-name': secret('stringData:', '  first: TOKEN', '  first: TOKEN', '  second:TOKEN'),
  'secret-wrong-kind': file('apiVersion: v1', 'kind: secret', 'metadata: {name: robot}', 'data:', '  webhook: TOKEN'),
  'secret-wrong-version': file('apiVersion: v2', 'kind: Secret', 'metadata: {name: robot}', 'data:', '  x: TOKEN'),
  'secret-without-kind': file('apiVersion: v1', 'metadata: {name: robot}', 'stringData:', '  webhook: TOKEN'),
  'secret-kind-last': file(
    'stringData:',
    '  x: TOKEN',
    '  x: TOKEN',
    'metadata: {name: robot}',
    'kind: Secret',
    'apiVersion: v1',
  ),
  'secret-in-list': file(
    'apiVersion: v1',
    'kind: List',
    'items:',
    '  - apiVersion: v1',
    '    kind: Secret',
    '    metadata: {name: robot}',
    '    stringData: {x: TOKEN, x: TOKEN}',
    '    data:',
    '      y:TOKEN',
  ),
  'secret-list-kind': file(
    'apiVersion: v1',
    'kind: SecretList',
    'items:',
    '  - metadata: {name: robot}',
    '    stringData: {x: TOKEN, x: TOKEN}',
  ),
  'secret-applied': (token) => [
    'apiVersion: v1',
    'kind: Secret',
    'metadata:',
    '  name: robot',
    '  annotations:',
    `    kubectl.kubernetes.io/last-applied-configuration: '${applied(token)}'`,
    '    kubectl.kubernetes.io/last-applied-configuration: |',
    `      ${applied(token)}`,
    '   wrong: 1',
  ],
  'receiver-applied': (token) => [
    'apiVersion: notification.kubesphere.io/v2beta2',
    'kind: Receiver',
    'metadata:',
    '  annotations:',
    '    kubectl.kubernetes.io/last-applied-configuration: |',
    `      {"spec":{"dingtalk":{"chatbot":{"webhook":{"value":"${token}"}}}}}`,
    '  naem: on-call',
    'spec: {dingtalk: {}}',
  ],
  'config-map': file(
    'apiVersion: v1',
    'kind: ConfigMap',
    'metadata: {name: robot}',
    'data:',
    '  webhook: TOKEN',
    '  webhook: TOKEN',
    '  token: 5',
    '  secret:TOKEN',
  ),
  'manager-args': manager(
    'args:',
    '  - --token=TOKEN',
    '  - "--password TOKEN"',
    '  - --secret',
    '  - TOKEN',
    'image: 5',
  ),
  'manager-args-text': manager('args: --token=TOKEN'),
  'manager-args-flow': manager('args: ["--token", "TOKEN", 5]'),
  'manager-env': manager('env:', '  - name: TOKEN_OF', '    value: TOKEN', '    vlaue: 1'),
  'manager-env-text': manager('env:', '  - NAME=TOKEN'),
  'manager-env-mapping': manager('env:', '  NAME: TOKEN'),
};
