import { describe, expect, it } from 'vitest';
import { analyseStream, createNameIndex, factsOf, type NamedFile } from '#core';
import { indexOf, namedFile, shown } from './files.js';

const HEAD = 'apiVersion: notification.kubesphere.io/v2beta2\n';

/** The names that a text writes, as lines. */
function namesIn(text: string, uri = 'file:///a.yaml', use?: Parameters<typeof namedFile>[2]): readonly string[] {
  const index = createNameIndex();
  index.update([namedFile(uri, text, use)]);
  return index.in(uri).map(shown(text));
}

describe('the names of', () => {
  it.each([
    [
      'a Receiver',
      `${HEAD}kind: Receiver
metadata: {name: robot}
spec:
  dingtalk:
    template: 'cards.text'
    titleTemplate: '{{ template "cards.title" . }}'
    tmplText: {name: cards, key: text}
    chatbot:
      webhook: {valueFrom: {secretKeyRef: {name: "robot-secret", key: webhook, namespace: infra}}}
`,
      [
        'definition Receiver robot: plain robot',
        'reference ConfigMap cards: plain cards',
        'reference entry text of ConfigMap cards: plain text',
        'reference Secret robot-secret in infra: double robot-secret',
        'reference entry webhook of Secret robot-secret in infra: plain webhook',
        'reference template cards.text: text cards.text',
        'reference template cards.title: text cards.title',
      ],
    ],
    [
      'the old version',
      `apiVersion: notification.kubesphere.io/v2beta1
kind: Config
metadata: {name: app}
spec: {dingtalk: {conversation: {appkey: {name: app, key: key}}}}
`,
      [
        'definition Config app: plain app',
        'reference Secret app: plain app',
        'reference entry key of Secret app: plain key',
      ],
    ],
    [
      'a Router',
      `${HEAD}kind: Router
metadata: {name: night}
spec: {receivers: {name: [robot, 'phone', "\\x61ll", '\${NAME}']}}
`,
      [
        'definition Router night: plain night',
        'reference Receiver robot: plain robot',
        'reference Receiver phone: single phone',
        'reference Receiver all: fixed "\\x61ll"',
      ],
    ],
    [
      'a Secret',
      `apiVersion: v1
kind: Secret
metadata: {name: robot-secret, namespace: infra}
data: {webhook: aHR0cHM6Ly9leGFtcGxlLmNvbQ==}
stringData:
  "secret" : text
  webhook: text
`,
      [
        'definition Secret robot-secret in infra: plain robot-secret',
        'definition entry webhook of Secret robot-secret in infra: plain webhook',
        'definition entry secret of Secret robot-secret in infra: double secret',
        'definition entry webhook of Secret robot-secret in infra: plain webhook',
      ],
    ],
    [
      'a ConfigMap with templates',
      `apiVersion: v1
kind: ConfigMap
metadata: {name: cards}
data:
  text: |
    {{ define "cards.text" }}{{ template \`cards.title\` . }}{{ end }}
  more: "{{ define \\"cards.more\\" }}x{{ end }}"
`,
      [
        'definition ConfigMap cards: plain cards',
        'definition entry text of ConfigMap cards: plain text',
        'definition entry more of ConfigMap cards: plain more',
        'definition template cards.text: text cards.text',
        'definition template cards.more: text cards.more',
        'reference template cards.title: text cards.title',
      ],
    ],
    [
      'a NotificationManager',
      `${HEAD}kind: NotificationManager
metadata: {name: notification-manager}
spec:
  template: {text: {name: cards, namespace: infra}, languagePack: [{name: chinese}]}
  volumes: [{name: files, configMap: {name: files, items: [{key: one, path: one}]}}]
  env: [{name: TZ, valueFrom: {configMapKeyRef: {name: zone, key: tz}}}]
`,
      [
        'definition NotificationManager notification-manager: plain notification-manager',
        'reference ConfigMap cards in infra: plain cards',
        'reference ConfigMap files: plain files',
        'reference entry one of ConfigMap files: plain one',
        'reference ConfigMap zone: plain zone',
        'reference entry tz of ConfigMap zone: plain tz',
      ],
    ],
    [
      'what a controller makes',
      `apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: {name: from-vault}
spec: {target: {name: robot-secret}, data: [{secretKey: webhook, remoteRef: {key: a}}]}
`,
      [
        'definition Secret robot-secret: fixed name: robot-secret',
        'definition entry webhook of Secret robot-secret: fixed secretKey: webhook',
      ],
    ],
    [
      'a kustomization',
      `apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
secretGenerator:
  - name: robot-secret
    literals: [webhook=https, 'secret=SEC']
patches:
  - target: {kind: Receiver, name: robot}
    path: patch.yaml
  - patch: |
      apiVersion: notification.kubesphere.io/v2beta2
      kind: Router
      metadata: {name: night}
      spec: {receivers: {name: [robot]}}
`,
      [
        'patch Router night: plain night',
        'reference Receiver robot: plain robot',
        'patch Receiver robot: plain robot',
        'definition Secret robot-secret: plain robot-secret',
        'definition entry webhook of Secret robot-secret: text webhook',
        'definition entry secret of Secret robot-secret: text secret',
      ],
    ],
    [
      'a chart',
      `${HEAD}kind: Router
metadata: {name: night}
spec:
  receivers:
    name:
      - robot
      {{- if .Values.phone }}
      - phone
      {{- else }}
      - mail
      {{- end }}
      - {{ .Values.last }}
`,
      [
        'definition Router night: plain night',
        'reference Receiver robot: plain robot',
        'reference Receiver phone: plain phone',
        'reference Receiver mail: plain mail',
      ],
    ],
  ])('%s', (_name, text, expected) => {
    expect(namesIn(text)).toEqual(expected);
  });

  it('a patch are those of the object that it changes', () => {
    const text = `${HEAD}kind: Receiver\nmetadata: {name: robot}\nspec: {dingtalk: {tmplText: {name: cards}}}\n`;
    expect(namesIn(text, 'file:///patch.yaml', { kind: 'patch', targets: [] })).toEqual([
      'patch Receiver robot: plain robot',
      'reference ConfigMap cards: plain cards',
    ]);
  });
});

describe('an update', () => {
  const router = (name: string, receiver: string): string =>
    `${HEAD}kind: Router\nmetadata: {name: ${name}}\nspec: {receivers: {name: [${receiver}]}}\n`;

  it('replaces the names of what has changed, and forgets files that are gone', () => {
    const index = indexOf({ 'file:///a.yaml': router('a', 'robot'), 'file:///b.yaml': router('b', 'robot') });
    const robot = { subject: 'Receiver', name: 'robot' } as const;
    expect(index.of(robot).map(({ uri }) => uri)).toEqual(['file:///a.yaml', 'file:///b.yaml']);
    index.update([namedFile('file:///b.yaml', router('b', 'phone'))]);
    expect(index.of(robot)).toEqual([]);
    expect(index.in('file:///a.yaml')).toEqual([]);
    expect(index.of({ subject: 'Receiver', name: 'phone' })).toHaveLength(1);
    expect(index.all('Router').map(({ use }) => use.name)).toEqual(['b']);
  });

  it('keeps the names of the documents that stay the same', () => {
    const [one, two] = [router('a', 'robot'), router('b', 'robot')];
    const first = analyseStream(`${one}---\n${two}`);
    const index = createNameIndex();
    const fileOf = (stream: typeof first): NamedFile => ({ uri: 'file:///a.yaml', documents: factsOf(stream) });
    index.update([fileOf(first)]);
    const [kept] = index.of({ subject: 'Router', name: 'a' });
    index.update([fileOf(analyseStream(`${one}---\n${two.replace('robot', 'phone')}`, first))]);
    expect(index.of({ subject: 'Router', name: 'a' })[0]).toBe(kept);
    expect(index.of({ subject: 'Receiver', name: 'phone' })).toHaveLength(1);
  });

  it('finds the name at a position, also at its end', () => {
    const index = indexOf({ 'file:///a.yaml': `---\n${router('a', '"robot"')}` });
    const at = (character: number) => index.at('file:///a.yaml', { line: 4, character })?.use.name;
    expect([at(26), at(27), at(32), at(33)]).toEqual([undefined, 'robot', 'robot', undefined]);
  });
});
