import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli } from './run-cli.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'many-findings-'));
  const unknown = Array.from({ length: 1200 }, (_, index) => `  unknown${index}: x`);
  const lines = [
    'apiVersion: notification.kubesphere.io/v2beta2',
    'kind: Receiver',
    'metadata: {name: a}',
    'spec:',
    '  dingtalk: {}',
    ...unknown,
    '',
  ];
  writeFileSync(join(folder, 'many.yaml'), lines.join('\n'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const lint = (...args: readonly string[]) => runCli(['lint', 'many.yaml', ...args], { cwd: folder });
const listed = (text: string): number => text.match(/^ {2}\d+:\d+ {2}/gm)?.length ?? 0;

test('lists the most severe findings, and says how many it leaves out', async () => {
  const { stdout } = await lint();
  expect(listed(stdout)).toBe(1000);
  expect(stdout).toMatch(/\n\n20\d less severe findings are not listed; --max-findings changes the limit\.\n\n/);
  expect(stdout).toMatch(/1,20\d errors/);
});

test('lists as many findings as somebody wants', async () => {
  const all = await lint('--max-findings', '5000');
  expect(listed(all.stdout)).toBeGreaterThanOrEqual(1200);
  expect(all.stdout).not.toContain('not listed');
  const few = await lint('--max-findings', '3');
  expect(few).toMatchObject({ code: 1, stderr: '' });
  expect(listed(few.stdout)).toBe(3);
});

test('limits SARIF with a note beside it, and lists everything in JSON', async () => {
  const sarif = await lint('--format', 'sarif', '--max-findings', '3');
  expect(JSON.parse(sarif.stdout).runs[0].results).toHaveLength(3);
  expect(sarif.stderr).toMatch(/^1,\d{3} less severe findings are not listed/);
  const json = await lint('--format', 'json');
  expect(json.stderr).toBe('');
  expect(JSON.parse(json.stdout).files[0].diagnostics.length).toBeGreaterThanOrEqual(1200);
});
