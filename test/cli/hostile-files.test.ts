import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bundleFolder } from '../bundles/paths.js';
import { runCli } from './run-cli.js';

const RECEIVER = `apiVersion: notification.kubesphere.io/v2beta2
kind: Receiver
metadata: {name: on-call, labels: {type: global}}
spec: {dingtalk: {chatbot: {webhook: {valueFrom: {secretKeyRef: {name: a, key: b, namespace: c}}}}}}
`;
const CONFIG = '.kubesphere-dingtalk.yaml';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hostile-'));
  await write('repo/.git/HEAD', '');
  await write('repo/receiver.yaml', RECEIVER);
  await write('outside/alerts.json', '{"alerts": [{"labels": {"alertname": "Outside"}}]}');
  await write('outside/manifest.yaml', RECEIVER);
});
afterEach(() => rm(folder, { recursive: true }));

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}

const run = (...args: readonly string[]) => runCli(args, { cwd: join(folder, 'repo') });
const oneError = (stderr: string): string => stderr.split('\n')[0] ?? '';

describe.skipIf(process.platform === 'win32')('a configuration that is', () => {
  test.each<[name: string, make: () => unknown, problem: string]>([
    ['a link to an endless device', () => symlink('/dev/zero', join(folder, 'repo', CONFIG)), 'not a regular file'],
    ['a pipe', () => execFileSync('mkfifo', [join(folder, 'repo', CONFIG)]), 'not a regular file'],
    [
      'a link to a file elsewhere',
      () => symlink(join(folder, 'outside/manifest.yaml'), join(folder, 'repo', CONFIG)),
      'outside the repository and the workspace',
    ],
    ['too large', () => write(`repo/${CONFIG}`, ' '.repeat(1024 * 1024 + 1)), 'too large'],
  ])('%s is not read', async (_, make, problem) => {
    await make();
    const { code, stderr } = await run('lint', 'receiver.yaml');
    expect([code, oneError(stderr)]).toEqual([2, `error: ${CONFIG} cannot be read: ${problem}.`]);
  });
});

describe('sample files of a configuration', () => {
  test.each(['../outside/*.json', '/**/*.json', '../../**'])('are not outside: %s', async (glob) => {
    await write(`repo/${CONFIG}`, `rules: {}\nsampleFiles:\n  - "${glob}"\n`);
    const { code, stdout, stderr } = await run('preview', 'receiver.yaml');
    expect([code, stdout]).toEqual([2, '']);
    expect(oneError(stderr)).toBe(
      `error: ${CONFIG}:3:5: “${glob}” leaves the repository and the workspace. Name files in them.`,
    );
  });

  test('are not outside by a link', async () => {
    await write(`repo/${CONFIG}`, 'sampleFiles: ["*.json"]\n');
    await symlink(join(folder, 'outside/alerts.json'), join(folder, 'repo/link.json'));
    const { code, stderr } = await run('preview', 'receiver.yaml');
    expect([code, oneError(stderr)]).toEqual([
      2,
      `error: ${CONFIG}:1:15: “*.json” leaves the repository and the workspace. Name files in them.`,
    ]);
  });

  test('may be elsewhere in the repository', async () => {
    await write(`repo/app/${CONFIG}`, 'sampleFiles: ["../alerts/*.json"]\n');
    await write('repo/app/receiver.yaml', RECEIVER);
    await write('repo/alerts/a.json', '{"alerts": [{"labels": {"alertname": "Inside"}}]}');
    const { code, stdout } = await run('preview', 'app/receiver.yaml');
    expect([code, stdout.includes('Inside')]).toEqual([0, true]);
  });
});

describe('a routing test', () => {
  const testOf = (manifests: string, alerts: string): string =>
    `manifests: [${manifests}]\ncases:\n  - name: a\n    ${alerts}\n    expect: { receivers: [] }\n`;
  const ALERT = 'alerts: [{ labels: { a: b } }]';

  test.each<[name: string, text: string, problem: string]>([
    [
      'manifests elsewhere',
      testOf('receiver.yaml, ../outside/manifest.yaml', ALERT),
      '../outside/manifest.yaml cannot be read: outside the repository and the workspace.  t.dingtalk-test.yaml:1:28',
    ],
    [
      'alerts elsewhere',
      testOf('receiver.yaml', 'alertsFile: ../outside/alerts.json'),
      '../outside/alerts.json cannot be read: outside the repository and the workspace.  t.dingtalk-test.yaml:4:17',
    ],
    [
      'alerts from a device',
      testOf('receiver.yaml', 'alertsFile: /dev/zero'),
      '/dev/zero cannot be read: not a regular file.  t.dingtalk-test.yaml:4:17',
    ],
  ])('with %s does not run', async (_, text, problem) => {
    await write('repo/t.dingtalk-test.yaml', text);
    const { code, stdout } = await run('test');
    expect([code, stdout.includes(`✖ ${problem}`)]).toEqual([2, true]);
  });
});

describe.skipIf(process.platform === 'win32')('a person', () => {
  test('may name a pipe', async () => {
    const script = `"$0" "$1" lint <(cat receiver.yaml)`;
    const cli = join(bundleFolder, 'cli.js');
    const cwd = join(folder, 'repo');
    const stdout = execFileSync('bash', ['-c', script, process.execPath, cli], { cwd, encoding: 'utf8' });
    expect(stdout).toContain('chatbot-unprotected');
  });

  test('may not name a device that never ends', async () => {
    const { code, stderr } = await run('lint', '/dev/zero');
    expect([code, oneError(stderr).endsWith('dev/zero: too large')]).toEqual([2, true]);
  });

  test.skipIf(process.getuid?.() === 0)('is told of a folder that cannot be read', async () => {
    await write('repo/locked/a.yaml', RECEIVER);
    execFileSync('chmod', ['000', join(folder, 'repo/locked')]);
    const { code, stderr } = await run('lint', 'locked');
    expect([code, oneError(stderr)]).toEqual([2, 'error: locked cannot be read: permission denied.']);
    execFileSync('chmod', ['700', join(folder, 'repo/locked')]);
  });
});
