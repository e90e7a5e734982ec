import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { credentialSlips, isOfDingTalk, SLIP_CREDENTIALS, traceOf } from '../leaks/credential-slips.js';
import { runCli } from './run-cli.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'slips-'));
  for (const { name, text } of credentialSlips(SLIP_CREDENTIALS.words))
    writeFileSync(join(folder, `${name}.yaml`), text);
  for (const { name, text } of credentialSlips(SLIP_CREDENTIALS.random).filter(isOfDingTalk))
    writeFileSync(join(folder, `random-${name}.yaml`), text);
});
afterAll(() => rmSync(folder, { recursive: true }));

const TIMEOUT = 300_000;

test.concurrent.each(['text', 'json'])(
  'lint as %s never shows a credential, whatever slip is near it',
  async (format) => {
    const { code, stdout, stderr } = await runCli(['lint', '.', '--format', format], { cwd: folder });
    expect(code).toBe(1);
    expect(stdout.length).toBeGreaterThan(100_000);
    const lines = `${stdout}\n${stderr}`.split('\n');
    for (const credential of Object.values(SLIP_CREDENTIALS))
      expect(lines.filter((line) => line.includes(traceOf(credential)))).toEqual([]);
  },
  TIMEOUT,
);
