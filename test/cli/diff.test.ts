import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import Ajv from 'ajv';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { root } from '../bundles/paths.js';
import { createRepository, GIT_ENVIRONMENT, type TestRepository } from '../git/repository.js';
import { runCli, startCli } from './run-cli.js';
import { runAsProcess } from './run-in-process.js';

vi.mock('../../cli/src/version.js', () => ({ readVersion: () => '1.0.0' }));

const TOKEN = '0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef';
const receiver = (name: string, selector = ''): string => `apiVersion: notification.kubesphere.io/v2beta2
kind: Receiver
metadata: { name: ${name}, labels: { type: global } }
spec:
  dingtalk:
    tmplType: text
    ${selector === '' ? '' : `alertSelector: { matchLabels: { severity: ${selector} } }\n    `}chatbot:
      webhook: { value: 'https://oapi.dingtalk.com/robot/send?access_token=${TOKEN}' }
`;
const ALERTS = JSON.stringify({
  alerts: [
    { labels: { alertname: 'Disk', severity: 'warning' }, annotations: { message: 'Disk is full' } },
    { labels: { alertname: 'Node', severity: 'critical' }, annotations: { message: `see ?access_token=${TOKEN}` } },
  ],
});

interface Report {
  readonly before: string;
  readonly after: string;
  readonly compared: Readonly<Record<string, number>>;
  readonly changed: boolean;
  readonly failing: readonly string[];
  readonly receivers: {
    readonly appearing: readonly { name: string }[];
    readonly vanishing: readonly { name: string }[];
  };
  readonly recipients: readonly Readonly<Record<string, unknown>>[];
  readonly alertRules: readonly unknown[];
  readonly objects: readonly Readonly<Record<string, unknown>>[];
  readonly messages: readonly unknown[];
  readonly findings: { readonly appearing: readonly { places: readonly unknown[] }[] };
}

async function diff(cwd: string, ...args: readonly string[]) {
  const run = await runAsProcess(['diff', ...args], { cwd, env: GIT_ENVIRONMENT });
  expect(run.stdout + run.stderr).not.toContain(TOKEN);
  expect(run.stderr).not.toContain('Internal error');
  return run;
}

async function report(cwd: string, ...args: readonly string[]): Promise<Report> {
  const { stdout, stderr } = await diff(cwd, '--format', 'json', ...args);
  expect(stderr).toBe('');
  return JSON.parse(stdout) as Report;
}

/** A repository whose work tree narrows a receiver and adds another. */
function changedRepository(): TestRepository {
  const repository = createRepository();
  repository.commit({ 'manifests/a.yaml': receiver('one'), 'alerts.json': ALERTS });
  repository.write({ 'manifests/a.yaml': receiver('one', 'critical'), 'manifests/b.yaml': receiver('two', 'info') });
  return repository;
}

const RULES = `apiVersion: alerting.kubesphere.io/v2beta1
kind: ClusterRuleGroup
metadata: { name: nodes, labels: { alerting.kubesphere.io/enable: 'true' } }
spec:
  rules:
    - { alert: NodeDown, expr: up == 0, severity: warning }
    - { alert: NodeSlow, expr: load > 9, severity: critical }
`;

const CRITICAL = JSON.stringify({ alerts: [{ labels: { alertname: 'Node', severity: 'critical' } }] });

test('alert rules that lose a receiver fail a check, also where no compared alert does', async () => {
  const repository = createRepository();
  repository.commit({ 'a.yaml': receiver('one'), 'rules/nodes.yaml': RULES, 'alerts.json': CRITICAL });
  repository.write({ 'a.yaml': receiver('one', 'critical') });
  const plain = await diff(repository.folder, '--alerts', 'alerts.json', '--fail-on', 'lost-receiver');
  expect(plain).toMatchObject({ code: 1, stderr: '' });
  expect(plain.stdout).toMatch(/Alert rules that no longer reach anybody +1\n/);
  expect(plain.stdout).toMatch(
    /NodeDown \(ClusterRuleGroup nodes\) +rules\/nodes\.yaml:6\n +Before: one\n +After: nobody\n/,
  );
  expect(plain.stdout).not.toContain('NodeSlow');
  const markdown = await diff(repository.folder, '--alerts', 'alerts.json', '--format', 'markdown');
  expect(markdown.stdout).toContain('- **Alert rules that no longer reach anybody: 1**');
  const json = await report(repository.folder, '--alerts', 'alerts.json');
  expect(json.compared).toMatchObject({ rules: 2 });
  expect(json.alertRules).toMatchObject([
    {
      rules: [{ alert: 'NodeDown', kind: 'ClusterRuleGroup', place: { file: 'rules/nodes.yaml', line: 6 } }],
      before: { evaluation: 'evaluated', receivers: [{ name: 'one', when: null }] },
      after: { receivers: [] },
      lost: [{ receiver: 'one', stage: 'filter' }],
    },
  ]);
  expect(isValid(json)).toBe(true);
});

test('a folder with nothing but alert rules is compared with the receivers of the working folder', async () => {
  const repository = createRepository();
  repository.commit({ 'a.yaml': receiver('one', 'warning'), 'rules/nodes.yaml': RULES, 'alerts.json': CRITICAL });
  const quiet = RULES.replace('severity: warning', 'severity: info').replace("enable: 'true'", "enable: '${ON}'");
  repository.write({ 'rules/nodes.yaml': quiet });
  const plain = await diff(repository.folder, '--alerts', 'alerts.json', '--', 'rules');
  expect(plain.code).toBe(0);
  expect(plain.stderr).toContain('note: rules: alert rules without receivers.');
  expect(plain.stdout).toMatch(/NodeDown \(ClusterRuleGroup nodes\) .*\n +Before: one\n +After: nobody\n/);
  // what is assumed of the rules
  expect(plain.stdout).toContain('${ON}');
  repository.write({ 'a.yaml': '' });
  repository.commit({});
  const alone = await diff(repository.folder, 'HEAD~1', '--alerts', 'alerts.json', '--format', 'json');
  expect((JSON.parse(alone.stdout) as Report & { assumptions: unknown }).assumptions).toContainEqual(
    expect.stringContaining('Now, no receiver for DingTalk is among the files'),
  );
  repository.commit({ 'rules/more.yaml': RULES.replace('name: nodes', 'name: more') });
  const without = await diff(repository.folder, 'HEAD~1', '--format', 'markdown', '--alerts', 'alerts.json');
  expect(without).toMatchObject({ code: 0, stderr: '' });
  expect(without.stdout).toContain('- New alert rules: 2');
  expect(without.stdout).toContain('No receiver for DingTalk is among the files, before or now');
});

function isValid(json: Report): boolean {
  const schema = readFileSync(join(root, 'docs/schemas/diff-report.schema.json'), 'utf8');
  return new Ajv({ allowUnionTypes: true }).compile(JSON.parse(schema) as object)(json);
}

describe('HEAD and the work tree', () => {
  test('for people, with the exit code that --fail-on asks for', async () => {
    const { folder } = changedRepository();
    const plain = await diff(folder, '--alerts', 'alerts.json', '--', 'manifests');
    expect(plain).toMatchObject({ code: 0, stderr: '' });
    expect(plain.stdout).toContain('What changes for alerts: HEAD → the work tree');
    expect(plain.stdout).toMatch(/Alerts that no longer reach anybody +1/);
    expect(plain.stdout).toContain('manifests/a.yaml:7');
    const codes = await Promise.all(
      [['lost-receiver'], ['verdict'], ['any'], ['verdict,any'], ['verdict', 'any']].map(async (changes) => {
        const { code } = await diff(
          folder,
          '--alerts',
          'alerts.json',
          ...changes.flatMap((name) => ['--fail-on', name]),
        );
        return code;
      }),
    );
    expect(codes).toEqual([1, 0, 1, 1, 1]);
    expect((await diff(folder, 'HEAD', '--fail-on', 'any', '--', 'alerts.json', 'manifests')).code).toBe(1);
    expect((await diff(folder, '--fail-on', 'some')).code).toBe(2);
  });

  test('for programs, as the schema says', async () => {
    const { folder } = changedRepository();
    const schema = readFileSync(join(root, 'docs/schemas/diff-report.schema.json'), 'utf8');
    const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(JSON.parse(schema) as object);
    const changed = await report(
      folder,
      '--fail-on',
      'any,lost-receiver',
      '--target-version',
      '2.6',
      '--alerts',
      'alerts.json',
    );
    validate(changed);
    expect(validate.errors).toBeNull();
    expect(changed).toMatchObject({
      before: 'HEAD',
      after: 'the work tree',
      changed: true,
      failing: ['any', 'lost-receiver'],
    });
    expect(changed.receivers.appearing).toMatchObject([{ name: 'two' }]);
    expect(changed.recipients).toMatchObject([{ alerts: [{ name: 'Disk' }], before: ['one'], after: [] }]);
    const same = await report(folder, 'HEAD..HEAD', '--fail-on', 'any');
    validate(same);
    expect(validate.errors).toBeNull();
    expect(same).toMatchObject({ changed: false, failing: [], objects: [] });
  });

  test('as a comment, with the details folded', async () => {
    const { folder } = changedRepository();
    const { stdout } = await diff(folder, '--format', 'markdown', '--alerts', 'alerts.json');
    expect(stdout).toMatch(/^## What changes for alerts: HEAD → the work tree\n\n- \*\*Alerts that no longer/);
    expect(stdout).toContain('<details><summary>New receivers: 1</summary>');
  });
});

test('revisions, what is staged, and paths that only one state has', async () => {
  const repository = changedRepository();
  const { folder } = repository;
  repository.git('add', 'manifests/b.yaml');
  const staged = await report(folder, '--staged', '--alerts', 'alerts.json');
  expect(staged).toMatchObject({ after: 'the index', recipients: [], receivers: { appearing: [{ name: 'two' }] } });
  const id = repository.commit({ 'more/c.yaml': receiver('three') });
  // pipelines pass whole ids, which look like tokens
  expect(await report(folder, `${id}~1..${id}`)).toMatchObject({
    before: `${id.slice(0, 10)}~1`,
    after: id.slice(0, 10),
  });
  const missing = await diff(folder, '0123456789abcdef0123456789abcdef01234567');
  expect(missing.stderr).toContain('“0123456789” is not a revision');
  const range = await report(join(folder, 'more'), 'HEAD~1..HEAD', '--', '../manifests', '.');
  expect(range.receivers.appearing.map(({ name }) => name)).toEqual(['three', 'two']);
  const back = await report(folder, 'HEAD..HEAD~1', '--', 'more/c.yaml', 'manifests/*.yaml');
  expect(back.receivers.vanishing.map(({ name }) => name)).toEqual(['three', 'two']);
  repository.git('branch', 'old', 'HEAD~1');
  expect(await report(folder, 'old...HEAD', '--', 'more')).toMatchObject({ compared: { before: 0, after: 1 } });
});

test('each state has its own configuration and sample files', async () => {
  const repository = createRepository();
  const tenant = receiver('team').replace('type: global', 'type: tenant, user: anna');
  const alerts = { alerts: [{ labels: { alertname: 'Pay', namespace: 'pay', severity: 'warning' } }] };
  const config = (user: string) =>
    `sampleFiles: [samples.json]\nnotificationManagerVersion: '2.6'\ntenants: { pay: [${user}] }\n`;
  repository.commit({
    'a.yaml': tenant,
    '.kubesphere-dingtalk.yaml': config('anna'),
    'samples.json': JSON.stringify(alerts),
  });
  repository.write({ '.kubesphere-dingtalk.yaml': config('bert') });
  const changed = await report(repository.folder);
  expect(changed.recipients).toMatchObject([{ alerts: [{ name: 'Pay' }], before: ['team'], after: [] }]);
  expect(await report(repository.folder, '--tenant', 'pay=anna')).toMatchObject({ changed: false });
  repository.write({ 'own.yaml': config('anna') });
  expect(await report(repository.folder, '--config', 'own.yaml')).toMatchObject({ changed: false });
  expect((await diff(repository.folder, '--no-config', '--', 'a.yaml')).stdout).toContain('Nothing changes');
});

test('two folders', async () => {
  const { folder, write } = createRepository();
  rmSync(join(folder, '.git'), { recursive: true });
  write({ 'old/a.yaml': receiver('one'), 'new/x/a.yaml': receiver('one'), 'new/b.yaml': receiver('two') });
  const changed = await report(folder, '--folders', 'old', 'new');
  expect(changed).toMatchObject({
    before: 'old',
    after: 'new',
    objects: [{ name: 'two', place: { file: 'b.yaml', line: 1 } }],
  });
  const errors = await Promise.all(
    [
      ['--folders', 'old'],
      ['--folders', 'old', 'none'],
      ['--folders', '--staged', 'old', 'new'],
      ['--folders', 'old', 'new', '--', 'none'],
      [],
    ].map(async (args) => (await diff(folder, ...args)).stderr.split('\n')[0]),
  );
  expect(errors).toEqual([
    'error: --folders requires two folders.',
    'error: none is not a folder.',
    'error: --staged and --folders exclude each other.',
    'error: none: in neither of the two states',
    expect.stringMatching(/^error: .* is not in a Git repository\.$/),
  ]);
});

test('what cannot be read in one state is left out of both, and said', async () => {
  const repository = createRepository();
  const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 12\n`;
  repository.commit({ 'a.yaml': receiver('one'), 'lfs.yaml': pointer, 'latin.yaml': 'a: b\n' });
  repository.write({ 'lfs.yaml': receiver('two') });
  repository.link('out.yaml', '/etc/hostname');
  const { stdout, stderr, code } = await diff(
    repository.folder,
    '--fail-on',
    'any',
    '--',
    'a.yaml',
    'lfs.yaml',
    'out.yaml',
  );
  expect(code).toBe(0);
  expect(stdout).toContain('Nothing changes');
  expect(stderr).toBe(
    'warning: lfs.yaml is left out of both states: only a pointer of Git LFS.\nwarning: out.yaml is left out of both states: outside the repository and the workspace.\n',
  );
});

describe('wrong command lines say what to do', () => {
  test.each([
    [['nope'], /“nope” is not a revision.*\n.*\nPaths follow --/],
    [['--staged', 'HEAD..HEAD'], /--staged compares with one revision/],
    [['HEAD', 'manifests'], /Expected one revision or range, but there are 2\.\n.*paths after --/],
    [['--', '/etc'], /outside of the repository/],
    [['--', '-'], /Standard input has no second state/],
    [['--', ''], /A path is empty/],
    [['--', 'alerts.json'], /No notification manifests in alerts\.json/],
  ])('%j', async (args, message) => {
    const { code, stderr } = await diff(changedRepository().folder, ...args);
    expect(stderr).toMatch(message);
    expect(code).toBe(2);
  });
});

describe('what is built', () => {
  const STAND_IN = join(root, 'test/forms/stand-in/kustomize');
  const overlay = (resources: string) => ({ 'overlays/prod/kustomization.yaml': `resources: [${resources}]\n` });

  function ownTemporary(): string {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'diff-test-')));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    return folder;
  }

  test('is built from each state, and findings are where they are written', async () => {
    const repository = createRepository();
    repository.commit({
      'base/a.yaml': receiver('one'),
      'base/kustomization.yaml': 'resources: [a.yaml]\n',
      ...overlay('../../base'),
    });
    const wrong = receiver('two').replace('tmplType: text', 'tmplType: text\n    atAll: true\n    colour: red');
    repository.write({ 'base/b.yaml': wrong, 'base/kustomization.yaml': 'resources: [a.yaml, b.yaml]\n' });
    const options = ['--kustomize', 'overlays/prod', '--kustomize-program', STAND_IN];
    const run = { cwd: repository.folder, env: { ...GIT_ENVIRONMENT, TMPDIR: ownTemporary() } };
    const { stdout, stderr, code } = await runCli(
      ['diff', '--format', 'json', '--fail-on', 'verdict', ...options],
      run,
    );
    expect({ stderr, code }).toEqual({ stderr: '', code: 1 });
    expect(stdout).not.toContain(TOKEN);
    const found = JSON.parse(stdout) as Report;
    expect(found.objects).toMatchObject([{ name: 'two', before: 'absent', after: 'rejected' }]);
    const files = found.findings.appearing.flatMap(({ places }) => places);
    expect(files).toContainEqual({ file: 'base/b.yaml', line: expect.any(Number) as number });
    expect(readdirSync(run.env.TMPDIR)).toEqual([]);
    // the overlay is new
    repository.commit({});
    const added = await report(repository.folder, 'HEAD~1..HEAD', ...options);
    expect(added.compared).toMatchObject({ before: 1, after: 2 });
    const error = await diff(repository.folder, '--kustomize', 'overlays/none', '--kustomize-program', STAND_IN);
    expect(error.stderr).toContain('overlays/none: in neither of the two states');
  });

  test('leaves nothing behind when Ctrl-C ends it', async () => {
    const repository = createRepository();
    repository.commit({
      'base/a.yaml': receiver('one'),
      ...overlay('../../base'),
      'base/kustomization.yaml': 'resources: [a.yaml]\n',
    });
    const temporary = ownTemporary();
    mkdirSync(join(repository.folder, '.git/bin'));
    const slow = repository.program('.git/bin/kustomize', 'echo $$ > "$TMPDIR/started"; exec sleep 60');
    const child = startCli(
      ['diff', '--kustomize', 'overlays/prod', '--kustomize-program', slow, '--kustomize-allow', 'plugins'],
      {
        cwd: repository.folder,
        env: { ...GIT_ENVIRONMENT, TMPDIR: temporary },
      },
    );
    const errors = text(child.stderr);
    await vi.waitFor(() => expect(readdirSync(temporary)).toContain('started'), { timeout: 30_000 });
    child.kill('SIGINT');
    expect(await once(child, 'exit')).toEqual([2, null]);
    expect(await errors).toContain('The comparison was cancelled.');
    expect(readdirSync(temporary)).toEqual(['started']);
    expect(() => process.kill(Number(readFileSync(join(temporary, 'started'), 'utf8')), 0)).toThrow();
  });
});
