import { credentialPaths } from './credential-paths.js';

/** A manifest with a typing mistake at a credential, which no output may show. */
export interface Slip {
  /** A file name that says what is wrong, without its ending. */
  readonly name: string;
  readonly text: string;
}

/** A random one, as DingTalk makes them, and one that looks like words, as people make passwords. */
export const SLIP_CREDENTIALS = {
  random: '5f1c0a9e7d3b4826f0a1c2d3e4f5061728394a5b6c7d8e9f00112233445566aa',
  words: 'hunter2-horse-staple',
} as const;

/** The beginning, because an output that cuts it shows a credential too. */
export const traceOf = (credential: string): string => credential.slice(0, 7);

/** A place of a credential: the lines above it, its own indentation, and its field. */
interface Spot {
  readonly name: string;
  readonly above: readonly string[];
  readonly field: string;
}

const HEAD = (kind: string, version = 'v2beta2'): readonly string[] => [
  `apiVersion: notification.kubesphere.io/${version}`,
  `kind: ${kind}`,
  'metadata:',
  '  name: on-call',
  '  labels:',
  '    type: global',
  'spec:',
];

/** The lines of nested mappings, each two columns further in. */
const nested = (steps: readonly string[], column = 2): readonly string[] =>
  steps.map((step, depth) => `${' '.repeat(column + 2 * depth)}${step}:`);

const spot = (kind: string, path: string, version?: string): Spot => {
  const steps = path.split('.');
  const field = steps.pop() ?? '';
  return { name: `${kind}-${path}-${version ?? 'v2beta2'}`, above: [...HEAD(kind, version), ...nested(steps)], field };
};

/** Every field of a credential of the kinds, by its path below `spec`. */
const CREDENTIALS: readonly (readonly [kind: string, paths: readonly string[]])[] = ['Receiver', 'Config'].map(
  (kind) => [kind, credentialPaths(kind)],
);

const SPOTS: readonly Spot[] = CREDENTIALS.flatMap(([kind, paths]) =>
  paths.flatMap((path) => [spot(kind, path), ...(path.startsWith('dingtalk') ? [spot(kind, path, 'v2beta1')] : [])]),
);

const SHAPES: Readonly<Record<string, (field: string, token: string) => readonly string[]>> = {
  proper: (field, token) => [`${field}:`, `  value: ${token}`],
  quoted: (field, token) => [`${field}:`, `  value: "${token}"`],
  'no-blank': (field, token) => [`${field}:`, `  value:${token}`],
  'no-blank-quoted': (field, token) => [`${field}:`, `  value:"${token}"`],
  'no-blank-field': (field, token) => [`${field}:${token}`],
  'no-colon': (field, token) => [`${field}:`, `  value ${token}`],
  equals: (field, token) => [`${field}:`, `  value=${token}`],
  'wide-colon': (field, token) => [`${field}:`, `  value：${token}`],
  text: (field, token) => [`${field}: ${token}`],
  'text-below': (field, token) => [`${field}:`, `  ${token}`],
  list: (field, token) => [`${field}:`, `  - ${token}`],
  'list-of-mappings': (field, token) => [`${field}:`, `  - value: ${token}`],
  'flow-list': (field, token) => [`${field}: [${token}, "${token}"]`],
  'value-list': (field, token) => [`${field}:`, '  value:', `    - ${token}`],
  'value-mapping': (field, token) => [`${field}:`, '  value:', `    text: ${token}`],
  key: (field, token) => [`${field}:`, `  ${token}: 1`],
  'key-in-flow': (field, token) => [`${field}: {${token}}`],
  flow: (field, token) => [`${field}: {value: ${token}}`],
  'flow-no-blank': (field, token) => [`${field}: {value:${token}}`],
  'flow-json': (field, token) => [`${field}: {"value":"${token}"}`],
  'flow-comma': (field, token) => [`${field}: {"value": "${token}" "valueFrom": {}}`],
  'flow-before': (field, token) => [`${field}: {"valueFrom": {} "value": "${token}"}`],
  'flow-open': (field, token) => [`${field}: {value: ${token}`],
  'flow-lines': (field, token) => [`${field}: {`, `  "value":`, `    "${token}"`, '  "more": 1', '}'],
  'open-quote': (field, token) => [`${field}:`, `  value: "${token}`],
  'quote-after': (field, token) => [`${field}:`, `  value: ${token}"`, `  valu: '${token}`],
  'second-word': (field, token) => [`${field}:`, `  value: "" ${token}`],
  tab: (field, token) => [`${field}:`, `\tvalue: ${token}`],
  'tab-inside': (field, token) => [`${field}:`, `  value:\t${token}`, ` \tvalue: ${token}`],
  dedented: (field, token) => [`${field}:`, `  valueFrom:`, ` value: ${token}`],
  indented: (field, token) => [`${field}:`, `  valueFrom: {}`, `     value: ${token}`],
  literal: (field, token) => [`${field}:`, '  value: |', `    ${token}`],
  'literal-dedented': (field, token) => [`${field}:`, '  value: |', `  ${token}`],
  folded: (field, token) => [`${field}:`, '  value: >-', `    ${token}`, `    ${token}`],
  tag: (field, token) => [`${field}:`, `  value: !!int ${token}`],
  'tag-unknown': (field, token) => [`${field}:`, `  value: !${token}`],
  anchor: (field, token) => [`${field}:`, `  value: &${token}`],
  alias: (field, token) => [`${field}:`, `  value: *${token}`],
  directive: (field, token) => [`${field}:`, `  value: %${token}`],
  'at-sign': (field, token) => [`${field}:`, `  value: @${token}`],
  duplicate: (field, token) => [`${field}:`, `  value: ${token}`, `  value: ${token}`],
  'field-twice': (field, token) => [`${field}: {value: ${token}}`, `${field}: {value: ${token}}`],
  'wrong-case': (field, token) => [`${field}:`, `  Value: ${token}`],
  misspelt: (field, token) => [`${field}:`, `  vlaue: ${token}`],
  'field-misspelt': (field, token) => [`${field}x:`, `  value: ${token}`],
  'field-text-misspelt': (field, token) => [`${field.slice(0, -1)}: ${token}`],
  'value-from': (field, token) => [`${field}:`, `  valueFrom: ${token}`],
  'secret-key-ref': (field, token) => [`${field}:`, '  valueFrom:', `    secretKeyRef: ${token}`],
  'ref-field': (field, token) => [`${field}:`, '  valueFrom:', '    secretKeyRef:', `      value: ${token}`],
  'ref-list': (field, token) => [`${field}:`, '  valueFrom:', `    - ${token}`],
  both: (field, token) => [`${field}:`, `  value: ${token}`, '  valueFrom:', '    secretKeyRef: {name: a, key: b}'],
  comment: (field, token) => [`${field}: 1 # ${token}`],
  'comment-value': (field, token) => [`${field}:`, `  value: 5 # was ${token}`],
  'comment-above': (field, token) => [`${field}:`, `  # ${token}`, '  vlaue: 1'],
  'comment-old': (field, token) => [`${field}:`, `  # value: ${token}`, '  vlaue: 1'],
  url: (field, token) => [`${field}:`, `  value: https://proxy.example.com/robot/${token}`],
  'url-port': (field, token) => [`${field}:`, `  value: http://${token}@proxy.example.com:99999/`],
  'url-text': (field, token) => [`${field}: https://proxy.example.com/hook/${token}?x=1`],
  'number-and-text': (field, token) => [`${field}:`, '  value: 123', `  note: ${token}`],
  'several-lines': (field, token) => [`${field}:`, `  value: ${token}`, `    ${token}`, `  ${token}`],
  merge: (field, token) => [`${field}:`, `  <<: ${token}`],
  'document-end': (field, token) => [`${field}:`, `  value: ${token}`, '...', token],
};

/** Slips that do not depend on a field. */
const WHOLE: Readonly<Record<string, (token: string) => readonly string[]>> = {
  secret: (token) => ['apiVersion: v1', 'kind: Secret', 'metadata: {name: robot}', 'data:', `  webhook: ${token}`],
  'secret-no-blank': (token) => [
    'apiVersion: v1',
    'kind: Secret',
    'metadata: {name: robot}',
    'stringData:',
    `  webhook:${token}`,
  ],
  'secret-list': (token) => [
    'apiVersion: v1',
    'kind: Secret',
    'metadata: {name: robot}',
    'stringData:',
    `  - ${token}`,
  ],
  'secret-text': (token) => ['apiVersion: v1', 'kind: Secret', 'metadata: {name: robot}', `stringData: ${token}`],
  'secret-nested': (token) => [
    'apiVersion: v1',
    'kind: Secret',
    'metadata: {name: robot}',
    'stringData:',
    '  webhook:',
    `    value: ${token}`,
  ],
  'secret-misspelt': (token) => [
    'apiVersion: v1',
    'kind: Secret',
    'metadata: {name: robot}',
    'stringdata:',
    `  webhook: ${token}`,
  ],
  'secret-comment': (token) => [
    'apiVersion: v1',
    'kind: Secret',
    'metadata: {name: robot}',
    'data:',
    `  webhook: "%" # ${token}`,
  ],
  'secret-flow': (token) => [
    `{apiVersion: v1, kind: Secret, metadata: {name: robot}, stringData: {webhook: ${token}, webhook: ${token}}}`,
  ],
  'secret-json': (token) => [
    `{"apiVersion":"v1","kind":"Secret","metadata":{"name":"robot"},"data":{"webhook":"${token}" "more":"${token}"}}`,
  ],
  'secret-lines': (token) => [
    '{',
    '"apiVersion": "v1",',
    '"kind": "Secret",',
    '"metadata": {"name": "robot"},',
    '"data": {',
    `"webhook": "${token}"`,
    '"appkey": 1',
    '}}',
  ],
  'secret-key-line': (token) => [
    'apiVersion: v1',
    'kind: Secret',
    'metadata: {name: robot}',
    'stringData:',
    `  webhook: |`,
    token,
  ],
  'secret-metadata': (token) => ['apiVersion: v1', 'kind: Secret', 'metadata:', '  name: robot', `  token: ${token}`],
  'secret-root': (token) => ['apiVersion: v1', 'kind: Secret', 'metadata: {name: robot}', `webhook: ${token}`],
  'secret-type': (token) => ['apiVersion: v1', 'kind: Secret', 'metadata: {name: robot}', 'type: 5', `${token}`],
  'manager-args': (token) => [
    ...HEAD('NotificationManager'),
    '  args:',
    `    - --token=${token}`,
    `    - "--password ${token}"`,
    '    - --secret',
    `    - ${token}`,
    '  image: 5',
  ],
  'manager-args-text': (token) => [...HEAD('NotificationManager'), `  args: --token=${token}`],
  'manager-args-flow': (token) => [...HEAD('NotificationManager'), `  args: ["--token", "${token}", 5]`],
  'manager-env': (token) => [
    ...HEAD('NotificationManager'),
    '  env:',
    '    - name: TOKEN',
    `      value: ${token}`,
    '      vlaue: 1',
  ],
  'manager-env-text': (token) => [...HEAD('NotificationManager'), '  env:', `    - TOKEN=${token}`],
  'manager-env-mapping': (token) => [...HEAD('NotificationManager'), '  env:', `    TOKEN: ${token}`],
};

function ownLine({ name, above, field }: Spot, token: string): readonly Slip[] {
  const indent = /^\s*/.exec(above.at(-1) ?? '')?.[0] ?? '';
  return Object.entries(SHAPES).map(([shape, write]) => ({
    name: `${name}-${shape}`,
    text: [...above, ...write(field, token).map((line) => `${indent}  ${line}`), ''].join('\n'),
  }));
}

/** JSON, also with a comma forgotten behind each line, and in one line. */
function asJson(kind: string, path: string, token: string): readonly Slip[] {
  const value = path.split('.').reduceRight<unknown>((inner, step) => ({ [step]: inner }), { value: token, more: 1 });
  const object = { apiVersion: 'notification.kubesphere.io/v2beta2', kind, metadata: { name: 'x' }, spec: value };
  const lines = JSON.stringify(object, undefined, 2).split('\n');
  const slip = (name: string, text: string): Slip => ({ name: `json-${kind}-${path}-${name}`, text: `${text}\n` });
  return [
    slip('line', JSON.stringify(object)),
    slip('line-comma', JSON.stringify(object).replace(`"${token}",`, `"${token}" `)),
    slip('line-open', JSON.stringify(object).slice(0, -1)),
    ...lines.flatMap((line, at) =>
      line.endsWith(',') ? [slip(`comma-${at}`, lines.with(at, line.slice(0, -1)).join('\n'))] : [],
    ),
    ...lines
      .map((_, at) => slip(`without-${at}`, lines.toSpliced(at, 1).join('\n')))
      .filter(({ text }) => text.includes(token)),
  ];
}

/** Whether a slip is in a field of DingTalk, or in none. */
export const isOfDingTalk = ({ name }: Slip): boolean => name.includes('dingtalk') || Object.hasOwn(WHOLE, name);

/** Every slip in every field that holds a credential: about 3,000. */
export function credentialSlips(token: string): readonly Slip[] {
  return [
    ...SPOTS.flatMap((place) => ownLine(place, token)),
    ...Object.entries(WHOLE).map(([name, write]) => ({ name, text: `${write(token).join('\n')}\n` })),
    ...CREDENTIALS.flatMap(([kind, paths]) => paths.flatMap((path) => asJson(kind, path, token))),
  ];
}
