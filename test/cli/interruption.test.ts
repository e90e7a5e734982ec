import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startSimulator } from '#simulator';
import { bundleFolder } from '../bundles/paths.js';
import { startCli } from './run-cli.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cli-interruption-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const RECEIVER = `apiVersion: notification.kubesphere.io/v2beta2
kind: Receiver
metadata: {name: on-call, labels: {type: global}}
spec: {dingtalk: {chatbot: {webhook: {valueFrom: {secretKeyRef: {name: a, key: b}}}}}}
`;

test.each(['SIGINT', 'SIGHUP'] as const)('%s cancels sending and reports the outcome', async (signal) => {
  const simulator = await startSimulator();
  simulator.addFault({ kind: 'slow' });
  const [robot] = simulator.robots;
  const env = { KUBESPHERE_DINGTALK_WEBHOOK: robot ? simulator.webhookUrl(robot) : '' };
  writeFileSync(join(folder, 'receiver.yaml'), RECEIVER);
  const child = startCli(['send', 'receiver.yaml', '--yes', '--format', 'json'], { cwd: folder, env });
  const output = text(child.stdout);
  await simulator.waitForMessage();
  child.kill(signal);
  expect(await once(child, 'exit')).toEqual([3, null]);
  expect(JSON.parse(await output)).toMatchObject({
    results: [{ outcome: 'unknown', error: { id: 'cancelled-under-way' } }],
  });
  await simulator.close();
});

test.skipIf(process.platform === 'win32')('Ctrl-C while something is built leaves nothing behind', async () => {
  const temporary = mkdtempSync(join(tmpdir(), 'cli-temporary-'));
  const [program, kustomization] = [join(folder, 'kustomize'), join(folder, 'kustomization.yaml')];
  writeFileSync(program, '#!/bin/sh\necho $$ > "$TMPDIR/started"; exec sleep 60\n', { mode: 0o755 });
  writeFileSync(join(folder, 'receiver.yaml'), RECEIVER);
  writeFileSync(kustomization, 'resources: [receiver.yaml]\n');
  try {
    const args = ['preview', '--kustomize', '.', '--kustomize-program', program, '--kustomize-allow', 'plugins'];
    const child = startCli(args, { cwd: folder, env: { TMPDIR: temporary } });
    const errors = text(child.stderr);
    await vi.waitFor(() => expect(readdirSync(temporary)).toContain('started'), { timeout: 30_000 });
    child.kill('SIGINT');
    expect(await once(child, 'exit')).toEqual([2, null]);
    expect(await errors).toBe('error: The build was cancelled.\nNothing was changed.\n');
    expect(readdirSync(temporary)).toEqual(['started']);
    expect(() => process.kill(Number(readFileSync(join(temporary, 'started'), 'utf8')), 0)).toThrow();
  } finally {
    for (const path of [program, kustomization]) rmSync(path);
    rmSync(temporary, { recursive: true });
  }
});

test('a closed pipe ends the program with one line, and not with the code of a result', async () => {
  const operators = Array.from({ length: 3000 }, (_, index) => `{key: label-${index}, operator: in, values: [a]}`);
  const selector = `{alertSelector: {matchExpressions: [${operators.join(', ')}]}, conversation: {chatids: [chat1]}}`;
  writeFileSync(join(folder, 'large.yaml'), RECEIVER.replace(/spec: .*/, `spec: {dingtalk: ${selector}}`));
  const child = startCli(['lint', 'large.yaml', '--format', 'json'], { cwd: folder });
  const errors = text(child.stderr);
  child.stdout.once('data', () => child.stdout.destroy());
  expect(await once(child, 'exit')).toEqual([2, null]);
  expect(await errors).toBe('error: The output is incomplete: its reader has ended.\n');
});

test.skipIf(process.platform !== 'linux')('a full disk ends the program with one line', () => {
  writeFileSync(join(folder, 'receiver.yaml'), RECEIVER);
  for (const args of ['lint receiver.yaml', 'lint receiver.yaml --format json', 'preview receiver.yaml', '--help']) {
    const command = `"$0" "$1" ${args} > /dev/full`;
    const cli = join(bundleFolder, 'cli.js');
    const run = spawnSync('bash', ['-c', command, process.execPath, cli], { cwd: folder, encoding: 'utf8' });
    expect([run.status, run.stderr]).toEqual([2, 'error: The output is incomplete: the disk is full.\n']);
  }
  const noted = 'lint none.yaml 2> /dev/full';
  const run = spawnSync('bash', ['-c', `"$0" "$1" ${noted}`, process.execPath, join(bundleFolder, 'cli.js')], {
    cwd: folder,
  });
  expect(run.status).toBe(2);
});
