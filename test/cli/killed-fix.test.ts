import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runCli, startCli } from './run-cli.js';

const FILES = 60;
const KILLS = 6;
const MODE = 0o640;
const WRONG = `apiVersion: notification.kubesphere.io/v2beta2
kind: Receiver
metadata: {name: on-call, labels: {type: global}}
spec:
  dingtalk:
    alertSelector: {matchExpressions: [{key: severity, operator: in, values: [critical]}]}
    conversation: {chatids: [chat1]}
`;
const RIGHT = WRONG.replace('operator: in,', 'operator: In,');
const TEMPORARY = /^\.\d+\.yaml\.\d+\.[0-9a-f]+\.kubesphere-dingtalk\.tmp$/;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'killed-'));
  for (let at = 0; at < FILES; at++) writeFileSync(join(folder, `${at}.yaml`), WRONG, { mode: MODE });
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Kills the command when a number of files have been created or renamed. It may have ended before. */
async function killAfter(changes: number): Promise<void> {
  const child = startCli(['lint', '.', '--fix'], { cwd: folder });
  const ended = once(child.stdout.resume() && child.stderr.resume() && child, 'exit');
  let seen = 0;
  const watcher = watch(folder, () => {
    seen++;
    if (seen === changes) child.kill('SIGKILL');
  });
  await ended;
  watcher.close();
}

function expectWhole(allowed: readonly string[]): void {
  for (const name of readdirSync(folder)) {
    if (TEMPORARY.test(name)) continue;
    expect(name).toMatch(/^\d+\.yaml$/);
    expect(allowed).toContain(readFileSync(join(folder, name), 'utf8'));
    if (process.platform !== 'win32') expect(statSync(join(folder, name)).mode & 0o7777).toBe(MODE);
  }
}

test.each([1, 2])('files are whole whenever --fix is killed, and the next run completes (%i)', async () => {
  for (let kill = 0; kill < KILLS; kill++) {
    const changes = 1 + Math.floor(Math.random() * 20);
    await killAfter(changes);
    expectWhole([WRONG, RIGHT]);
  }
  const { code, stderr } = await runCli(['lint', '.', '--fix'], { cwd: folder });
  expect([code, stderr]).toEqual([0, '']);
  expectWhole([RIGHT]);
  expect(readdirSync(folder)).toHaveLength(FILES);
});
