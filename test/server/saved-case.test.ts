import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  RUN_ROUTING_TEST_REQUEST,
  type RunRoutingTestAnswer,
  type RunRoutingTestParams,
  SAVED_CASE_REQUEST,
  type SavedCaseAnswer,
  type SavedCaseParams,
  SET_SAMPLES_REQUEST,
  type SetSamplesAnswer,
  type SetSamplesParams,
} from '#server/protocol';
import { client, GOOD, receiver, start } from './session.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'saved-case-'));
});
afterEach(() => rm(folder, { recursive: true }));

const uriOf = (path: string) => pathToFileURL(join(folder, path)).href;
const NEW = 'a.dingtalk-test.yaml';
const SILENCE = `apiVersion: notification.kubesphere.io/v2beta2
kind: Silence
metadata: { name: nightly, labels: { type: global } }
spec: { matcher: { matchLabels: { alertname: Down } }, schedule: "0 2 * * *", duration: 1h }
`;
const DOWN = { alertname: 'Down', severity: 'critical', namespace: 'pay' };

async function write(files: Readonly<Record<string, string>>) {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

/** A session with the files and one alert. */
async function serve(
  files: Readonly<Record<string, string>>,
  labels: Readonly<Record<string, string>> = DOWN,
  settings?: Readonly<Record<string, unknown>>,
) {
  await write(files);
  const folders = [{ uri: pathToFileURL(folder).href, name: 'work' }];
  await start({
    folders,
    capabilities: { workspace: { configuration: true } },
    ...(settings && { settings: () => settings }),
  });
  const alerts = [{ status: 'firing', labels, annotations: {} }] as const;
  const params: SetSamplesParams = { change: 'alerts', source: 'mine', alerts };
  await client.connection.sendRequest<SetSamplesAnswer>(SET_SAMPLES_REQUEST, params);
}

function ask(test = NEW, { manifest = 'good.yaml', at }: { manifest?: string; at?: string } = {}) {
  const params: SavedCaseParams = {
    textDocument: { uri: uriOf(manifest) },
    alert: 'session:mine#0',
    test: { uri: uriOf(test) },
    ...(at !== undefined && { at }),
  };
  return client.connection.sendRequest<SavedCaseAnswer>(SAVED_CASE_REQUEST, params);
}

/** Saves a new test, runs it and returns its text. */
async function saved(test = NEW, options: Parameters<typeof ask>[1] = {}) {
  const answer = await ask(test, options);
  expect(answer?.problem).toBeNull();
  const text = answer?.case?.edit.newText ?? '';
  await write({ [test]: text });
  const params: RunRoutingTestParams = { textDocument: { uri: uriOf(test) } };
  const run = await client.connection.sendRequest<RunRoutingTestAnswer>(RUN_ROUTING_TEST_REQUEST, params);
  expect(run?.cases.map(({ failures }) => failures)).toEqual([[]]);
  return text;
}

test('a new test beside the manifest needs no list of manifests', async () => {
  await serve({ 'good.yaml': GOOD });
  const text = await saved();
  expect(text).toMatch(/^cases:\n {2}- name: Down reaches good\n {4}alerts:/);
  expect(text).toContain('receivers: [good]');
});

test('one in another folder lists the files that matter, and no others', async () => {
  const files = {
    'm/good [1].yaml': GOOD,
    'other/silence.yaml': SILENCE,
    'm/secret.yaml': 'apiVersion: v1\nkind: Secret\nmetadata: { name: robot, namespace: monitoring }\n',
  };
  await serve(files);
  const text = await saved(`tests/${NEW}`, { manifest: 'm/good [1].yaml', at: '2026-03-01T18:30:00Z' });
  expect(text).toContain('name: Down is muted\n    at: 2026-03-02T02:30:00+08:00\n');
  expect(text).toContain('receivers: [] # The Silence nightly mutes the alert for all receivers.');
  expect(text).toContain('silence.yaml');
  expect(text).not.toContain('secret.yaml');
});

test('a Silence in another folder is not forgotten', async () => {
  await serve({ 'm/good.yaml': GOOD, 'other/silence.yaml': SILENCE });
  const text = await saved(`m/${NEW}`, { manifest: 'm/good.yaml', at: '2026-03-01T18:30:00Z' });
  expect(text).toContain('silence.yaml');
});

test('settings that only the editor has are written where they matter', async () => {
  const settings = {
    notificationManagerVersion: '2.3',
    pipeline: { timeZone: 'Asia/Tokyo', tenants: { pay: ['li-na'] } },
  };
  const tenant = receiver('good', '- {key: severity, operator: Exists}').replace(
    'type: global',
    'type: tenant, user: li-na'.replace(', ', '\n    '),
  );
  await serve({ 'good.yaml': `${tenant}---\n${SILENCE}` }, { ...DOWN, rule_level: 'namespace' }, settings);
  const text = await saved(NEW, { at: '2026-03-02T03:30:00Z' });
  expect(text.split('cases:')[0]).toBe(
    "notificationManagerVersion: '2.3'\ntimeZone: Asia/Tokyo\ntenants:\n  pay:\n    - li-na\n",
  );
  expect(text).toContain('at: 2026-03-02T12:30:00+09:00');
});

test('unsaved changes of the manifest and of the test count', async () => {
  await serve({ 'good.yaml': GOOD });
  await client.open(uriOf('good.yaml'), GOOD.replace('name: good', 'name: better'));
  await client.open(uriOf(NEW), 'name: mine # unsaved\n');
  const answer = await ask();
  expect(answer?.case).toMatchObject({ name: 'Down reaches better', edit: { range: { start: { line: 1 } } } });
});

const EXISTING =
  'manifests: [good.yaml]\ncases:\n  - { name: one, alerts: [{ labels: {} }], expect: { receivers: [] } }\n';

test.each([
  ['does not include the manifest', EXISTING.replace('good.yaml', 'other/*.yaml'), 'does not include this manifest'],
  [
    'has another result',
    EXISTING.replace('[good.yaml]', "['*.yaml', 'other/*.yaml']"),
    'Expected good, reached nobody',
  ],
  ['lacks a file', EXISTING.replace('[good.yaml]', '[good.yaml, none.yaml]'), 'No file matches “none.yaml”'],
  ['cannot be read', 'cases: [', 'cannot be read'],
])('an existing test that %s stays as it is', async (_, text, problem) => {
  const changed = receiver('good', '- key: severity', '  operator: In', '  values: [info]');
  await serve({ 'good.yaml': GOOD, 'other/changed.yaml': changed, [NEW]: text });
  const answer = await ask();
  expect(answer?.case).toBeNull();
  expect(answer?.problem).toContain(problem);
});

test('nobody reached for another reason is no proof', async () => {
  await serve(
    { 'm/good.yaml': GOOD, 'other/silence.yaml': SILENCE, [`m/${NEW}`]: EXISTING },
    { ...DOWN, severity: 'info' },
  );
  const answer = await ask(`m/${NEW}`, { manifest: 'm/good.yaml', at: '2026-03-01T18:30:00Z' });
  expect(answer?.problem).toBe('With the manifests of the test: Down reaches nobody. In the preview: Down is muted.');
});

test('an alert that does not exist any more has no answer', async () => {
  await start();
  expect(await ask()).toBeNull();
});
