import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { checkRecording } from './check-recording.js';
import type { Kind } from './kind.js';
import { kinds } from './kinds.js';

const folder = mkdtempSync(join(tmpdir(), 'recordings-'));
afterAll(() => rmSync(folder, { recursive: true }));

function record(name: string, lines: readonly unknown[]): string {
  const path = join(folder, `${name}.jsonl.gz`);
  writeFileSync(path, gzipSync(lines.map((line) => `${JSON.stringify(line)}\n`).join('')));
  return path;
}

const regexLine = { pattern: '^a', text: 'ab', valid: true, match: true, error: null };
const nextLine = { kind: 'next', schedule: '@daily', valid: true, error: null, from: '2026-01-31T08:00:00Z' };
const nextTimes = ['2026-02-01T00:00:00Z', '2026-02-02T00:00:00Z', '2026-02-03T00:00:00Z'];
const activeLine = { kind: 'active', schedule: null, startsAt: '2026-01-31T08:00:00Z', duration: null, enabled: null };
const durationLine = { text: '1h', valid: true, nanoseconds: '3600000000000' };
const matcherLine = { selector: {}, labels: null, match: false, error: null, invalid: null };

test.each([
  ['regex by its name', 'regex', [regexLine, { ...regexLine, older: { valid: true, match: true } }], 'regex', 2, 2],
  ['regex by its shape', 'patterns', [regexLine], 'regex', 1, 1],
  ['a wrong regex answer', 'regex', [regexLine, { ...regexLine, match: false }], 'regex', 1, 2],
  [
    'an older answer takes precedence',
    'regex',
    [{ ...regexLine, older: { valid: false, match: null } }],
    'regex',
    0,
    1,
  ],
  [
    'matcher by its shape',
    'selectors',
    [matcherLine, { ...matcherLine, selector: null, match: true }],
    'matcher',
    2,
    2,
  ],
  ['a wrong matcher answer', 'matcher', [{ ...matcherLine, invalid: 'x' }], 'matcher', 0, 1],
  ['cron by its shape', 'schedules', [{ ...nextLine, next: nextTimes }], 'cron', 1, 1],
  ['no next time', 'cron', [{ ...nextLine, schedule: '0 0 30 2 *', next: [] }], 'cron', 1, 1],
  ['no schedule', 'cron', [{ ...nextLine, schedule: 'x', valid: false, next: null }], 'cron', 1, 1],
  ['a wrong next time', 'cron', [{ ...nextLine, next: nextTimes.slice(1) }], 'cron', 0, 1],
  ['silence', 'cron', [{ ...activeLine, at: '2026-01-31T07:00:00Z', active: false }], 'cron', 1, 1],
  ['a wrong silence', 'cron', [{ ...activeLine, at: '2026-01-31T09:00:00Z', active: false }], 'cron', 0, 1],
  ['duration by its shape', 'times', [durationLine, { text: '1', valid: false, nanoseconds: null }], 'duration', 2, 2],
  ['a wrong duration', 'duration', [{ ...durationLine, nanoseconds: '1' }], 'duration', 0, 1],
  ['an unknown kind', 'other', [{ a: 1 }, { a: 2 }], undefined, 0, 2],
])('%s', async (_name, file, lines, kind, agreed, total) => {
  const tally = await checkRecording(record(file, lines), file, kinds);
  expect(tally).toMatchObject({ kind, agreed, total, passed: agreed === total || kind === undefined });
  if (kind) expect(tally.disagreements).toHaveLength(total - agreed);
});

test('a group passes within its tolerance', async () => {
  const line = { yaml: 'kind: [', strict: { accept: true, layer: 'yaml', causes: [] }, warn: null };
  const refused = { ...line, strict: { ...line.strict, accept: false } };
  const some = [...Array.from({ length: 99 }, () => refused), line];
  expect(await checkRecording(record('some', some), 'some', kinds)).toMatchObject({
    kind: 'verdicts',
    passed: true,
    groups: [{ name: 'yaml', agreed: 99, total: 100 }],
  });
  expect(await checkRecording(record('more', some.slice(1)), 'more', kinds)).toMatchObject({ passed: false });
});

test('keeps ten disagreements and counts a throw as one', async () => {
  const broken: Kind = {
    name: 'broken',
    recognises: () => false,
    answer: () => {
      throw new Error('no');
    },
  };
  const path = record(
    'broken',
    Array.from({ length: 12 }, () => ({})),
  );
  const tally = await checkRecording(path, 'broken', [broken]);
  expect(tally).toMatchObject({ agreed: 0, total: 12 });
  expect(tally.disagreements).toHaveLength(10);
});

test.each([
  ['cut off', gzipSync('{"pattern": "a"').subarray(0, 12)],
  ['not JSON', gzipSync('{}\n{')],
  ['not objects', gzipSync('[]\n')],
])('an unreadable recording is an error: %s', async (_name, bytes) => {
  const path = join(folder, 'bad.jsonl.gz');
  writeFileSync(path, bytes);
  await expect(checkRecording(path, 'bad', kinds)).rejects.toThrow();
});
