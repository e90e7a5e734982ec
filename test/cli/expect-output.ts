import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { casesFolder } from './case.js';
import type { CliRun } from './run-cli.js';

/** Set to write the actual output as the expected one. Review the diff afterwards. */
const UPDATE = process.env.UPDATE_CLI_CASES === '1';

export function expectStdout(name: string, actual: string): void {
  const file = join(casesFolder, name, 'expected.stdout');
  if (UPDATE) write(file, actual);
  expect(actual).toBe(read(file));
}

/** Each line is a regular expression for the whole line, because messages of the system may differ. */
export function expectStderr(name: string, actual: string): void {
  const file = join(casesFolder, name, 'expected.stderr');
  if (UPDATE) write(file, actual.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  const patterns = read(file).split('\n');
  const lines = actual.split('\n');
  const strange = lines.filter((line, index) => !new RegExp(`^(?:${patterns[index] ?? '(?!)'})$`, 'u').test(line));
  expect({ strange, count: lines.length }, actual).toEqual({ strange: [], count: patterns.length });
}

export function expectNoSecrets({ stdout, stderr }: CliRun, secrets: readonly string[]): void {
  for (const secret of secrets) {
    expect(secret.length).toBeGreaterThan(7);
    for (const form of [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64')])
      expect(stdout + stderr).not.toContain(form);
  }
}

function read(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

function write(file: string, text: string): void {
  if (text === '') rmSync(file, { force: true });
  else writeFileSync(file, text);
}
