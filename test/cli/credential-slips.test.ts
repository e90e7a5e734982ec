import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { credentialSlips, isOfDingTalk, SLIP_CREDENTIALS, type Slip, traceOf } from '../leaks/credential-slips.js';
import { runCli } from './run-cli.js';

/** Thousands of files take a minute on a busy machine. */
const TIMEOUT = 900_000;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'slips-'));
  const words = credentialSlips(SLIP_CREDENTIALS.words);
  const ofDingTalk = [...words, ...credentialSlips(SLIP_CREDENTIALS.random)].filter(isOfDingTalk);
  write('text', [...words, ...credentialSlips(SLIP_CREDENTIALS.random).filter(isOfDingTalk)]);
  write('json', ofDingTalk);
});
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, slips: readonly Slip[]): void {
  mkdirSync(join(folder, name));
  for (const [at, slip] of slips.entries()) writeFileSync(join(folder, name, `${at}-${slip.name}.yaml`), slip.text);
}

test.concurrent.each(['text', 'json'])(
  'lint as %s never shows a credential, whatever typing mistake is made at it',
  async (format) => {
    const { code, stdout, stderr } = await runCli(['lint', format, '--format', format], { cwd: folder });
    expect(code).toBe(1);
    expect(stdout.length).toBeGreaterThan(100_000);
    const lines = `${stdout}\n${stderr}`.split('\n');
    for (const credential of Object.values(SLIP_CREDENTIALS))
      expect(lines.filter((line) => line.includes(traceOf(credential)))).toEqual([]);
  },
  TIMEOUT,
);
