import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli } from './run-cli.js';

/** Long enough that work with the square of the length never ends within the limit of a test. */
const LENGTH = 400_000;
const line = (part: string): string => part.repeat(Math.ceil(LENGTH / part.length));
const LINES = {
  'a word': line('a1'),
  'comment signs': `a ${line('#')}`,
  'quotation marks': line('"'),
  'colons without blanks': line('a:'),
  'full-width colons': line('a：'),
  'names of credentials': line('token='),
  'the beginnings of URLs': line('a://'),
  keys: `{${Array.from({ length: 8_000 }, (_, index) => `k${index}: v`).join(', ')}}`,
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'long-lines-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test.each(Object.entries(LINES))('a line of nothing but %s is checked', async (_, content) => {
  const lines = [
    'apiVersion: notification.kubesphere.io/v2beta2',
    'kind: Receiver',
    'metadata: {name: No_name}',
    'spec:',
    `  webhook: ${content}`,
    '',
  ];
  writeFileSync(join(folder, 'long.yaml'), lines.join('\n'));
  const { code, stdout, stderr } = await runCli(['lint', 'long.yaml'], { cwd: folder });
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  // no excerpt is longer than a line of a terminal, and no more errors are listed than somebody reads
  expect(Math.max(...stdout.split('\n').map((shown) => shown.length))).toBeLessThan(400);
  expect(stdout.length).toBeLessThan(5_000_000);
});
