import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { credentialSlips, isOfDingTalk, SLIP_CREDENTIALS, type Slip, tracesOf } from '../leaks/credential-slips.js';
import { runCli } from './run-cli.js';

/** Thousands of files take minutes on a busy machine. */
const TIMEOUT = 900_000;
/** Files of one run: what files say of each other grows with the square of their number, because all are alike. */
const TOGETHER = 500;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'slips-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Excerpts show the lines around a credential, so text is checked for all kinds. */
const slipsFor = (format: string): readonly Slip[] => [
  ...credentialSlips(SLIP_CREDENTIALS.words).filter((slip) => format === 'text' || isOfDingTalk(slip)),
  ...credentialSlips(SLIP_CREDENTIALS.random).filter(isOfDingTalk),
];

test.concurrent.each(['text', 'json', 'sarif'])(
  'lint as %s never shows a credential, whatever typing mistake is made at it',
  async (format) => {
    const slips = slipsFor(format);
    const traces = Object.values(SLIP_CREDENTIALS).flatMap(tracesOf);
    const leaks: string[] = [];
    for (let start = 0; start < slips.length; start += TOGETHER) {
      const cwd = join(folder, `${format}-${start}`);
      mkdirSync(cwd);
      for (const [at, { name, text }] of slips.slice(start, start + TOGETHER).entries())
        writeFileSync(join(cwd, `${at}-${name}.yaml`), text);
      const { code, stdout, stderr } = await runCli(['lint', '.', '--format', format], { cwd });
      expect(code).toBe(1);
      expect(stdout.length).toBeGreaterThan(10_000);
      const lines = `${stdout}\n${stderr}`.split('\n');
      leaks.push(...lines.filter((line) => traces.some((trace) => line.includes(trace))));
    }
    expect(leaks).toEqual([]);
  },
  TIMEOUT,
);
