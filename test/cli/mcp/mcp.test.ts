import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SEEDED } from '../../leaks/seeded-secrets.js';
import { runCli } from '../run-cli.js';
import { type McpSession, startMcp } from './mcp-client.js';

const RECEIVER = `apiVersion: notification.kubesphere.io/v2beta2
kind: Receiver
metadata:
  name: on-call
  labels: {type: global}
spec:
  dingtalk:
    alertSelector:
      matchExpressions:
        - {key: severity, operator: In, values: [critical]}
    chatbot:
      webhook: {valueFrom: {secretKeyRef: {name: robot, key: webhook, namespace: ns}}}
`;
const SECRET = `apiVersion: v1
kind: Secret
metadata: {name: robot, namespace: ns}
stringData:
  webhook: https://oapi.dingtalk.com/robot/send?access_token=${SEEDED.proofToken}
  secret: ${SEEDED.proofSecret}
`;
/** The operator can be fixed, and the line above it holds a credential. */
const FIXABLE = `apiVersion: notification.kubesphere.io/v2beta2
kind: Config
metadata: {name: app, labels: {type: default}}
spec:
  dingtalk:
    conversation:
      appkey: {value: some-key}
      appsecret: {value: ${SEEDED.accessAppSecret}}
---
apiVersion: notification.kubesphere.io/v2beta2
kind: Silence
metadata: {name: quiet, labels: {type: global}}
spec:
  matcher:
    matchExpressions:
      - key: alertname
        operator: in
        values: [Watchdog]
`;
const TEST = `manifests: [receiver.yaml, secret.yaml]
cases:
  - name: a critical alert
    alerts: [{labels: {alertname: DiskFull, severity: critical}}]
    expect: {receivers: [on-call]}
`;
const ALERTS = [{ labels: { alertname: 'DiskFull', severity: 'critical' }, annotations: { message: 'Full.' } }];

let top: string;
let folder: string;
let session: McpSession;
beforeAll(async () => {
  top = realpathSync(mkdtempSync(join(tmpdir(), 'mcp-')));
  folder = join(top, 'team');
  mkdirSync(join(top, 'crowd'));
  mkdirSync(join(folder, 'leaving'), { recursive: true });
  const files = {
    'receiver.yaml': RECEIVER,
    'secret.yaml': SECRET,
    'fixable/app.yaml': FIXABLE,
    'other/app.yaml': FIXABLE,
    'routing.dingtalk-test.yaml': TEST,
    'leaving/alerts.dingtalk-test.yaml': TEST.replace('[receiver.yaml, secret.yaml]', "['../../private/*.yaml']"),
    'leaving/receiver.yaml': RECEIVER,
    'leaving/.kubesphere-dingtalk.yaml': "sampleFiles: ['../../private/*.json']\n",
    '../private/receiver.yaml': RECEIVER.replace('on-call', 'private-receiver'),
    '../private/alerts.json': JSON.stringify({ alerts: [{ labels: { alertname: 'PrivateAlert' } }] }),
  };
  for (const name of ['fixable', 'other', '../private']) mkdirSync(join(folder, name), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  for (let at = 0; at < 60; at++)
    writeFileSync(join(top, `crowd/${at}.yaml`), RECEIVER.replaceAll('on-call', `on-call-${at}`));
  symlinkSync(join(top, 'private'), join(folder, 'link'));
  symlinkSync(join(top, 'private/receiver.yaml'), join(folder, 'link.yaml'));
  const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: top, stdio: 'ignore' });
  git('init', '-q');
  git('add', '.');
  git('-c', 'user.name=a', '-c', 'user.email=a@b', 'commit', '-q', '-m', 'start');
  session = await startMcp(top, ['--root', 'team', '--root', 'crowd']);
});
afterAll(async () => {
  await session.close();
  rmSync(top, { recursive: true });
});

describe('the tools', () => {
  test('have schemas in one piece, and change nothing', async () => {
    const { tools } = await session.client.listTools();
    expect(tools.map(({ name }) => name)).toEqual([
      'lint',
      'fix',
      'route',
      'explain',
      'render',
      'test',
      'diff',
      'describe_schema',
    ]);
    for (const { inputSchema, outputSchema, annotations, description = '' } of tools) {
      expect(JSON.stringify(inputSchema)).not.toContain('$ref');
      expect(outputSchema?.required).toEqual(['ok', 'report', 'notes', 'cut']);
      expect(annotations).toMatchObject({ readOnlyHint: true, destructiveHint: false, openWorldHint: false });
      expect(description).toContain('`ok` is false');
    }
  });

  test('lint says what the cluster rejects', async () => {
    const { text, structured } = await session.call('lint', { paths: ['fixable'] });
    expect(structured?.ok).toBe(false);
    expect(structured?.report.files[0].path).toBe('fixable/app.yaml');
    expect(structured?.report.files[0].diagnostics).toContainEqual(
      expect.objectContaining({ code: 'operator-unknown', fixable: true }),
    );
    expect(text).toContain('operator-unknown');
    expect(text).not.toContain('--fix');
    const errors = await session.call('lint', { paths: ['fixable'], severity: 'error' });
    expect(
      errors.structured?.report.files[0].diagnostics.map(({ severity }: { severity: string }) => severity),
    ).toEqual(['error']);
    expect((await session.call('lint', { manifests: RECEIVER })).structured).toMatchObject({ ok: true, cut: [] });
    const old = await session.call('lint', { manifests: RECEIVER, target: '1.0' });
    expect(old.structured?.report.files[0]).toMatchObject({ target: { version: '1.0' } });
    expect(old.structured?.ok).toBe(false);
  });

  test('fix returns a patch without credentials', async () => {
    const { structured } = await session.call('fix', { paths: ['fixable'] });
    const [file] = structured?.report.files ?? [];
    expect(file).toMatchObject({ path: 'fixable/app.yaml', fixed: 1, written: false, text: null });
    expect(file.patch).toContain('-        operator: in\n+        operator: In\n');
    expect(readFileSync(join(folder, 'fixable/app.yaml'), 'utf8')).toBe(FIXABLE);
  });

  test('fix masks a credential that is beside a change', async () => {
    const manifests = RECEIVER.replace(
      /webhook: .*/,
      `webook: {value: 'https://oapi.dingtalk.com/robot/send?access_token=${SEEDED.proofToken}'}`,
    );
    const [file] = (await session.call('fix', { manifests })).structured?.report.files ?? [];
    expect(file).toMatchObject({ fixed: 1, hidesCredentials: true, text: null });
    expect(file.patch).toContain('•••');
  });

  test('fix gives the fixed text of manifests without credentials', async () => {
    const manifests = FIXABLE.slice(FIXABLE.indexOf('---\n') + 4);
    const [file] = (await session.call('fix', { manifests })).structured?.report.files ?? [];
    expect(file.text).toBe(manifests.replace('operator: in', 'operator: In'));
  });

  test('route, explain and render follow alerts through manifests', async () => {
    const input = { paths: ['receiver.yaml', 'secret.yaml'], alerts: ALERTS };
    const route = await session.call('route', input);
    expect(route.structured).toMatchObject({ ok: true, report: { alerts: [{ delivered: ['on-call'] }] } });
    expect(route.text).toContain('Reaches on-call.');
    const explained = await session.call('explain', { ...input, alerts: JSON.stringify({ alerts: ALERTS }) });
    expect(explained.structured?.report.receivers[0]).toMatchObject({ name: 'on-call', outcome: 'delivered' });
    const unmatched = await session.call('explain', { paths: ['receiver.yaml'], alert: 'alertname=X,severity=info' });
    expect(unmatched.structured?.report.receivers[0].steps.at(-1)).toMatchObject({
      stage: 'filter',
      verdict: 'stopped',
    });
    expect(unmatched.structured?.notes).toHaveLength(1);
    const rendered = await session.call('render', input);
    expect(rendered.structured?.report.messages[0].messages[0].text).toContain('DiskFull');
    const one = await session.call('render', { paths: ['receiver.yaml'], alert: 'NodeNotReady' });
    expect(one.structured?.report.alerts).toHaveLength(1);
  });

  test('test runs routing tests, of files and of texts', async () => {
    const passed = await session.call('test', { paths: ['routing.dingtalk-test.yaml'] });
    expect(passed.structured).toMatchObject({ ok: true, report: { passed: 1, failed: 0 } });
    const failed = await session.call('test', { test: TEST, manifests: RECEIVER.replace('critical', 'warning') });
    expect(failed.structured).toMatchObject({ ok: false, report: { passed: 0, failed: 1 } });
  });

  test('diff compares texts, folders and revisions', async () => {
    const changed = RECEIVER.replace('critical', 'warning');
    const texts = await session.call('diff', { before: RECEIVER, after: changed, alerts: ALERTS });
    expect(texts.structured).toMatchObject({ ok: false, report: { changed: true } });
    const folders = await session.call('diff', { folders: ['fixable', 'other'] });
    expect(folders.structured).toMatchObject({
      ok: true,
      report: { before: 'fixable', after: 'other', changed: false },
    });
    const committed = await session.call('diff', { revisions: 'HEAD', paths: ['receiver.yaml'] });
    expect(committed.structured).toMatchObject({ ok: true, report: { after: 'the work tree', changed: false } });
  });

  test('describe_schema lists fields by release', async () => {
    const receiver = await session.call('describe_schema', { kind: 'Receiver', target: '2.3' });
    expect(receiver.structured?.report.fields).toContainEqual(
      expect.objectContaining({ path: 'spec.telegram', available: false, since: '2.4.0' }),
    );
    const router = await session.call('describe_schema', { kind: 'Router', target: '3.3' });
    expect(router.structured).toMatchObject({ ok: false, report: { served: { inTarget: false, since: '2.0.0' } } });
  });
});

describe('manifests that published skills for agents show', () => {
  const SILENCE = `apiVersion: notification.kubesphere.io/v2beta2
kind: Silence
metadata:
  name: maintenance
  labels: {type: global}
spec:
  startsAt: "2026-03-02T00:00:00Z"
  endsAt: "2026-03-02T04:00:00Z"
  matchers:
    - name: alertname
      value: NodeNotReady
    - name: namespace
      value: shop-.*
      isRegex: true
`;
  const ROUTER = `apiVersion: notification.kubesphere.io/v2beta2
kind: Router
metadata: {name: to-on-call}
spec:
  alertSelector: {matchLabels: {severity: critical}}
  receivers:
    - name: on-call
    - name: second
`;

  test('Silences with matchers are rejected, with what to write', async () => {
    const { text, structured } = await session.call('lint', { manifests: SILENCE });
    expect(structured?.ok).toBe(false);
    expect(text).toContain('matcher');
    const fixed = (await session.call('fix', { manifests: SILENCE })).structured?.report.files[0];
    expect(fixed.text).toContain('matchExpressions');
    const after = await session.call('lint', { manifests: fixed.text, severity: 'error' });
    expect(after.structured?.report.files[0].diagnostics.map(({ path }: { path: string }) => path)).toEqual([
      'spec.endsAt',
    ]);
  });

  test('Routers with a list of receivers are rejected, with what to write', async () => {
    const { text, structured } = await session.call('lint', { manifests: ROUTER });
    expect(structured?.ok).toBe(false);
    expect(text).toContain('`name: [on-call, second]`');
    const fixed = (await session.call('fix', { manifests: ROUTER })).structured?.report.files[0];
    const all = `${fixed.text}---\n${RECEIVER}---\n${RECEIVER.replace('on-call', 'second')}`;
    expect((await session.call('lint', { manifests: all })).structured?.ok).toBe(true);
  });
});

describe('hostile input', () => {
  test.each([
    { tool: 'lint', input: { nope: true }, says: /nope is not a known field\.\nThe tool takes paths, manifests/ },
    { tool: 'lint', input: { paths: 'receiver.yaml' }, says: /paths must be a list/ },
    { tool: 'lint', input: { paths: [7] }, says: /paths\[0\] must be a text/ },
    { tool: 'lint', input: { paths: [''] }, says: /A path is empty/ },
    { tool: 'lint', input: { paths: ['-'] }, says: /no such file/ },
    { tool: 'lint', input: { target: 'nonsense' }, says: /nonsense/ },
    { tool: 'lint', input: { severity: 'loud' }, says: /severity must be one of error, warning/ },
    { tool: 'lint', input: { manifests: 'x'.repeat(1_048_577) }, says: /manifests is too long: 1048576/ },
    { tool: 'lint', input: { paths: Array(101).fill('.') }, says: /paths is too long: 100/ },
    { tool: 'fix', input: { paths: ['fixable'], write: true }, says: /may not write.*\n.*--allow-write/ },
    { tool: 'route', input: { manifests: 'a: [' }, says: /No notification manifests/ },
    {
      tool: 'route',
      input: { manifests: RECEIVER, receiver: 'nobody' },
      says: /nobody.*not found.\nChoose one with receiver:/,
    },
    { tool: 'route', input: { manifests: RECEIVER, alerts: '{' }, says: /No alerts in <alerts>/ },
    { tool: 'route', input: { manifests: RECEIVER, alerts: [{}] }, says: /alerts\[0\]\.labels is missing/ },
    { tool: 'route', input: { manifests: RECEIVER, at: 'noon' }, says: /noon.*\n.*2026-/ },
    { tool: 'route', input: { manifests: RECEIVER, timeZone: 'Mars/Base' }, says: /Mars\/Base/ },
    { tool: 'explain', input: { manifests: RECEIVER, alert: 'Nothing' }, says: /Nothing.*not found/ },
    { tool: 'explain', input: { manifests: RECEIVER }, says: /Name one with alert/ },
    { tool: 'test', input: { paths: ['receiver.yaml', 'nothing'] }, says: /nothing/ },
    { tool: 'diff', input: { before: RECEIVER }, says: /belong together/ },
    { tool: 'diff', input: { revisions: '--output=x' }, says: /--output=x/ },
    { tool: 'diff', input: { revisions: 'HEAD', folders: ['a', 'b'] }, says: /Only one pair/ },
    { tool: 'describe_schema', input: {}, says: /kind is missing/ },
    { tool: 'describe_schema', input: { kind: 'Receiverr' }, says: /Use one of Config, Receiver/ },
    {
      tool: 'describe_schema',
      input: { kind: 'Silence', path: 'spec.matchers' },
      says: /The fields there are.*matcher/,
    },
  ])('of $tool is an error that says what to do: $says', async ({ tool, input, says }) => {
    const { isError, text, structured } = await session.call(tool, input);
    // what cannot be read is part of the result of `lint`
    expect(isError || structured?.ok === false).toBe(true);
    expect(text).toMatch(says);
    expect(text).not.toContain('Internal error');
  });

  test('names no tool, no page and no way to the disk', async () => {
    await expect(session.client.callTool({ name: 'send', arguments: {} })).rejects.toThrow('Unknown tool: send');
    for (const uri of ['kubesphere-dingtalk://docs/../package', 'kubesphere-dingtalk://rules/x', 'file:///etc/passwd'])
      await expect(session.client.readResource({ uri })).rejects.toThrow('Unknown resource');
  });
});

describe('a path out of the folder', () => {
  test.each([
    '..',
    '../private/receiver.yaml',
    '/etc',
    'link',
    'link/receiver.yaml',
    'link.yaml',
    '../private/*',
    '{a,..}/**',
  ])('%s is not read', async (path) => {
    for (const tool of ['lint', 'fix', 'route', 'test', 'diff'])
      expect((await session.call(tool, { paths: [path] })).text).toMatch(
        /outside of the folders that may be read\.\nName a path below/,
      );
    const named = await session.call('route', { manifests: RECEIVER, alertPaths: [path] });
    expect(named.text).toContain('outside of the folders');
  });

  test('is not followed from the folder itself, a routing test or a configuration', async () => {
    const { structured } = await session.call('route', { alerts: ALERTS });
    expect(JSON.stringify(structured)).not.toContain('private-receiver');
    const tested = await session.call('test', { paths: ['leaving/alerts.dingtalk-test.yaml'] });
    expect(tested.structured?.ok).toBe(false);
    const routed = await session.call('route', { paths: ['leaving/receiver.yaml'] });
    expect(routed.isError).toBe(true);
    expect(routed.text + tested.text).not.toMatch(/private-receiver|PrivateAlert/);
  });

  test('is not compared, although the repository holds it', async () => {
    const all = await session.call('diff', { revisions: 'HEAD' });
    expect(JSON.stringify(all.structured)).not.toContain('private-receiver');
  });
});

describe('a long call', () => {
  test('tells its progress', async () => {
    const heard: number[] = [];
    await session.client.callTool({ name: 'route', arguments: { paths: ['../crowd'], alerts: ALERTS } }, undefined, {
      onprogress: ({ progress }) => heard.push(progress),
    });
    expect(heard).toEqual([20, 40, 60]);
  });

  test('can be cancelled, and others go on', async () => {
    const abort = new AbortController();
    const cancelled = session.client.callTool({ name: 'lint', arguments: { paths: ['../crowd'] } }, undefined, {
      signal: abort.signal,
    });
    abort.abort();
    await expect(cancelled).rejects.toThrow();
    expect((await session.call('lint', { manifests: RECEIVER })).structured?.ok).toBe(true);
  });

  test('is cut, and says so', async () => {
    const alerts = Array.from({ length: 400 }, (_, at) => ({
      labels: { alertname: `Alert${at}`, severity: 'critical' },
    }));
    const { structured, text } = await session.call('route', { manifests: RECEIVER, alerts });
    const [cut] = structured?.cut ?? [];
    expect(cut).toMatchObject({ at: 'alerts', total: 400 });
    expect(structured?.report.alerts).toHaveLength(cut?.shown ?? 0);
    expect(structured?.report.summary.reached).toBe(400);
    expect(JSON.stringify(structured).length).toBeLessThan(70_000);
    expect(text.length).toBeLessThan(20_000);
    expect(text).toContain('The report is cut');
  });
});

describe('the pages', () => {
  test('are resources with titles', async () => {
    const { resources } = await session.client.listResources();
    const page = resources.find(({ uri }) => uri === 'kubesphere-dingtalk://rules/operator-unknown');
    expect(page).toMatchObject({ title: 'operator-unknown', mimeType: 'text/markdown' });
    const { contents } = await session.client.readResource({ uri: page?.uri ?? '' });
    expect(contents).toMatchObject([{ text: expect.stringContaining('# operator-unknown') }]);
    expect(resources.map(({ uri }) => uri)).toContain('kubesphere-dingtalk://docs/routing-tests');
  });

  test('have templates, whose names are completed', async () => {
    const { resourceTemplates } = await session.client.listResourceTemplates();
    expect(resourceTemplates.map(({ uriTemplate }) => uriTemplate)).toEqual([
      'kubesphere-dingtalk://rules/{name}',
      'kubesphere-dingtalk://docs/{name}',
    ]);
    const { completion } = await session.client.complete({
      ref: { type: 'ref/resource', uri: 'kubesphere-dingtalk://rules/{name}' },
      argument: { name: 'name', value: 'operator' },
    });
    expect(completion.values).toEqual(['operator-unknown']);
  });
});

test('with --allow-write, fix writes below that folder only, in the output language', async () => {
  const writing = await startMcp(top, ['--root', 'team', '--allow-write', 'team/fixable', '--lang', 'zh-cn']);
  try {
    const { tools } = await writing.client.listTools();
    expect(tools.find(({ name }) => name === 'fix')).toMatchObject({
      title: '修复通知清单',
      annotations: { readOnlyHint: false, destructiveHint: true },
    });
    const { structured, text } = await writing.call('fix', { paths: ['fixable', 'other'], write: true });
    expect(readFileSync(join(folder, 'fixable/app.yaml'), 'utf8')).toBe(
      FIXABLE.replace('operator: in', 'operator: In'),
    );
    expect(readFileSync(join(folder, 'other/app.yaml'), 'utf8')).toBe(FIXABLE);
    expect(structured?.ok).toBe(false);
    expect(structured?.report.files).toMatchObject([{ path: 'fixable/app.yaml', written: true }]);
    expect(text).toContain('不在允许写入的文件夹中');
    const inline = await writing.call('fix', { manifests: FIXABLE, write: true });
    expect(inline).toMatchObject({ isError: true });
    expect(writing.said()).not.toContain(SEEDED.accessAppSecret);
  } finally {
    await writing.close();
  }
});

test('requests that are open when the input ends are answered, except cancelled ones', async () => {
  const call = (id: number) => ({
    id,
    method: 'tools/call',
    params: { name: 'lint', arguments: { paths: ['.'] } },
  });
  const messages = [
    {
      id: 1,
      method: 'initialize',
      params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'script', version: '1' } },
    },
    { method: 'notifications/initialized' },
    { id: 2, method: 'tools/list' },
    call(3),
    call(4),
    { method: 'notifications/cancelled', params: { requestId: 4 } },
  ];
  const stdin = messages.map((message) => `${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`).join('');
  const { code, stdout } = await runCli(['mcp', '--root', 'crowd'], { cwd: top, stdin });
  const answers = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(answers.map(({ id }) => id)).toEqual([1, 2, 3]);
  expect(answers.at(-1).result.structuredContent).toMatchObject({ ok: true });
  expect(code).toBe(0);
});

test('nothing that the server said holds a credential', () => {
  const said = session.said();
  expect(said.length).toBeGreaterThan(50_000);
  for (const secret of Object.values(SEEDED)) expect(said).not.toContain(secret);
});
