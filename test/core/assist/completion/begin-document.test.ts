import { describe, expect, test } from 'vitest';
import {
  analyseStream,
  complete,
  findingsOf,
  isBegun,
  mayBeginManifest,
  plainText,
  readObjects,
  releaseOf,
  verdictsOf,
} from '#core';
import { atCursor } from '../at-cursor.js';
import { inserted } from './inserted.js';

const SECRET = 'apiVersion: v1\nkind: Secret\nmetadata:\n  name: robot\nstringData:\n  webhook: x\n';
const FOREIGN = 'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: a\n';
const RECEIVER = 'apiVersion: notification.kubesphere.io/v2beta2\nkind: Receiver\nmetadata:\n  name: on-call\n';

function completions(marked: string, release = releaseOf()) {
  const { text, position } = atCursor(marked);
  return complete(analyseStream(text, undefined, release), position);
}
const labels = (marked: string, release = releaseOf()) => completions(marked, release).map(({ label }) => label);

const KINDS = ['Receiver', 'Config', 'Router', 'Silence', 'NotificationManager'];
/** Before Routers and Silences, and before `v2beta2`. */
const OLD = releaseOf({ major: 1, minor: 0, patch: 0 });
const BETWEEN = releaseOf({ major: 1, minor: 4, patch: 0 });

describe('an empty document', () => {
  test.each([
    '<|>',
    '# a comment\n<|>\n',
    '---\n<|>',
    `${RECEIVER}---\n<|>`,
    `${SECRET}---\n<|>\n---\n${FOREIGN}`,
    'rec<|>',
  ])('begins with a whole manifest or a field: %j', (text) => {
    const found = completions(text);
    expect(found.filter(({ type }) => type === 'manifest')).toHaveLength(6);
    expect(found.filter(({ type }) => type === 'field').map(({ label }) => label)).toEqual(['apiVersion', 'kind']);
  });

  test('begins its manifest at the margin, also where the cursor is indented', () => {
    const { text, position } = atCursor('---\n   rec<|>');
    const [manifest, ...others] = complete(analyseStream(text), position);
    expect(manifest?.range).toEqual({ start: { line: 1, character: 0 }, end: { line: 1, character: 6 } });
    expect(others.find(({ label }) => label === 'kind')?.range.start).toEqual({ line: 1, character: 3 });
  });

  test.each([
    '---<|>',
    `${FOREIGN}---\n<|>`,
    `${FOREIGN}<|>`,
    'services:\n  web:\n    image: a\n<|>',
    '- a\n<|>',
    'a: <|>',
    'apiVersion: apps/v1\nkind: <|>',
    'apiVersion: v1\nkind: <|>\nspec: {}',
  ])('with foreign content, or in a foreign file, offers nothing: %j', (text) => {
    expect(labels(text)).toEqual([]);
  });

  test('of an old manager has its kinds only', () => {
    const titles = labels('<|>', OLD).join();
    expect(titles).toContain('Receiver');
    expect(titles).not.toMatch(/Router|Silence/);
  });

  test('refers to the nearest names', () => {
    const [robot] = completions(`${SECRET}---\n<|>`);
    expect(robot && plainText(robot.insertion)).toContain('name: robot');
    const router = completions(`${RECEIVER}---\n<|>`).find(({ filterText }) => filterText?.startsWith('Router'));
    expect(router && plainText(router.insertion)).toContain('- on-call');
  });
});

describe('a manifest refers to what is there', () => {
  const robot = (...keys: string[]): string =>
    `apiVersion: v1\nkind: Secret\nmetadata: {name: robots, namespace: monitoring}\nstringData: {${keys.map((key) => `${key}: x`).join(', ')}}\n---\n`;
  const made = (marked: string, word: string): string =>
    completions(marked)
      .filter(({ filterText }) => filterText?.startsWith(word))
      .map(({ insertion }) => plainText(insertion))
      .join();

  test.each([
    { keys: ['webhook', 'secret'], has: ['key: webhook', 'key: secret'], lacks: ['chatbotsecret'] },
    { keys: ['webhook', 'chatbotsecret'], has: ['key: webhook', 'key: chatbotsecret'], lacks: ['key: secret'] },
    { keys: ['webhook'], has: ['name: robots', 'key: webhook'], lacks: ['secret:'] },
    { keys: ['secret'], has: ['name: global-dingtalk-config-secret', 'key: chatbotsecret'], lacks: ['robots'] },
  ])('a robot: $keys', ({ keys, has, lacks }) => {
    const text = made(`${robot(...keys)}<|>`, 'Receiver');
    for (const part of has) expect(text).toContain(part);
    for (const part of lacks) expect(text).not.toContain(part);
  });

  test('an app is another Secret than a robot', () => {
    const text = made(`${robot('webhook')}${robot('appkey', 'appsecret').replace('robots', 'app')}<|>`, 'Config');
    expect(text).toContain('name: app\n');
    expect(text).not.toContain('robots');
  });

  test('a new Secret is where the others are', () => {
    expect(made(`${robot('webhook')}<|>`, 'Secret')).toContain('namespace: monitoring');
    expect(made('<|>', 'Secret')).toContain('namespace: kubesphere-monitoring-federated');
  });
});

describe('whole manifests', () => {
  const all = [releaseOf(), BETWEEN, OLD].flatMap((release) =>
    completions('<|>', release)
      .filter(({ type }) => type === 'manifest')
      .map(({ filterText, insertion }) => ({
        name: `${filterText}, ${release.version.major}.${release.version.minor}`,
        insertion,
        release,
      })),
  );

  test.each(all)('$name: are accepted without findings', ({ insertion, release }) => {
    const text = plainText(insertion);
    const stream = analyseStream(text, undefined, release);
    expect(readObjects(text).length).toBeGreaterThan(0);
    expect(verdictsOf(stream, release.version).every(({ accepted }) => accepted)).toBe(true);
    expect(
      findingsOf(stream, { rules: {}, version: release.version }).filter(({ severity }) => severity !== 'hint'),
    ).toEqual([]);
  });

  test('have different words to type', () => {
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  });
});

describe('apiVersion and kind', () => {
  test.each([
    { text: 'apiVersion: <|>', has: ['notification.kubesphere.io/v2beta2'] },
    { text: 'kind: Receiver\napiVersion: <|>', has: ['notification.kubesphere.io/v2beta2'] },
    { text: 'kind: <|>', has: KINDS },
    { text: 'apiVersion: notification.kubesphere.io/v2beta2\nkind: Rec<|>\nspec: {}', has: KINDS },
    { text: 'apiVersion: notification.kubesphere.io/v2beta2\n<|>', has: ['kind'] },
    { text: 'kind: Receiver\n<|>', has: ['apiVersion'] },
    { text: `${RECEIVER}---\napiVersion: v1\nkind: <|>`, has: ['Secret', 'ConfigMap'] },
    { text: `${RECEIVER}<|>`, has: ['spec', 'status'] },
  ])('$text', ({ text, has }) => {
    expect(labels(text)).toEqual(has);
  });

  test.each([
    { text: 'apiVersion: <|>', release: OLD, has: ['notification.kubesphere.io/v2beta1'] },
    {
      text: 'apiVersion: <|>',
      release: BETWEEN,
      has: ['notification.kubesphere.io/v2beta1', 'notification.kubesphere.io/v2beta2'],
    },
    { text: 'kind: <|>', release: BETWEEN, has: ['Receiver', 'Config', 'NotificationManager'] },
    { text: 'kind: <|>', release: OLD, has: ['Receiver', 'Config', 'NotificationManager'] },
  ])('of an old manager: $text', ({ text, release, has }) => {
    expect(labels(text, release).sort()).toEqual(has.sort());
  });

  test('go on with the next line', () => {
    expect(completions('apiVersion: <|>').map(inserted)).toEqual(['notification.kubesphere.io/v2beta2\nkind: $0']);
    expect(completions('kind: <|>').map(inserted)[0]).toBe('Receiver\nmetadata:\n  name: $0');
    expect(completions('apiVersion: <|>\nkind: Receiver').map(inserted)).toEqual([
      'notification.kubesphere.io/v2beta2',
    ]);
  });
});

test.each([
  { text: '', begun: true },
  { text: '# only a comment\n---\napiV', begun: true },
  { text: 'apiVersion: v1\nkind: Service', begun: true },
  { text: 'services:\n', begun: false },
  { text: '- a', begun: false },
])('isBegun $text: $begun', ({ text, begun }) => {
  expect(isBegun(text)).toBe(begun);
});

test.each([
  'a/kustomization.yaml',
  'Kustomization',
  'a/Chart.yaml',
  'values.yml',
  '.github.yaml',
  'docker-compose.yaml',
])('%s begins with no manifest', (uri) => {
  expect(mayBeginManifest(uri)).toBe(false);
  expect(mayBeginManifest('a/receivers.yaml')).toBe(true);
});
