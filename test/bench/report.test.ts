import { describe, expect, test } from 'vitest';
import type { Bench } from './bench.js';
import { aimsOf } from './language-server/aims.js';
import { type Compared, summariseComparison } from './language-server/measurements.js';
import { generateReceivers } from './language-server/receivers.js';
import { rowsOf } from './language-server/rows.js';
import { toMarkdown } from './markdown.js';
import { readOptions } from './options.js';
import { replaceSection } from './replace-section.js';
import { summarise } from './summarise.js';

describe('summarise', () => {
  test.each([
    { values: [3], median: 3, lowerQuartile: 3, upperQuartile: 3 },
    { values: [4, 1], median: 2.5, lowerQuartile: 1.75, upperQuartile: 3.25 },
    { values: [9, 1, 5, 3, 7], median: 5, lowerQuartile: 3, upperQuartile: 7 },
  ])('$values', (expected) => {
    expect(summarise(expected.values)).toEqual(expected);
  });

  test('nothing', () => {
    expect(summarise([])).toBeUndefined();
  });
});

const MIB = 2 ** 20;

/** One session of each server: its start, its opening, its edits, its memory in MiB. */
function compare(receivers: number, ours: readonly number[], peer: readonly number[]): Compared {
  const session = ([start = 0, open = 0, edit = 0, memory = 0]: readonly number[]) => ({
    start,
    open,
    edits: [1_000, edit, edit],
    peakMemory: memory * MIB,
  });
  const stream = { ...generateReceivers(1), receivers, lines: receivers * 56 };
  return summariseComparison({ stream, ours: [session(ours)], peer: [session(peer)] }, 1);
}

const COMPARED = [
  compare(1, [100, 20, 4, 70], [300, 260, 206, 80]),
  compare(500, [120, 250, 6, 110], [500, 750, 500, 330]),
];

test('rows', () => {
  expect(rowsOf(COMPARED, 200)).toEqual([
    ['start → initialized', '', '110 ms (105–115)', '400 ms (350–450)', '3.6×', ''],
    ['open → diagnostics', '1 (56 lines)', '20 ms (20–20)', '260 ms (260–260)', '13×', '3.0×'],
    ['open → diagnostics', '500 (28,000 lines)', '250 ms (250–250)', '750 ms (750–750)', '3.0×', '2.2×'],
    ['edit → diagnostics', '1 (56 lines)', '4.0 ms (4.0–4.0)', '206 ms (206–206)', '52×', '1.5×'],
    ['edit → diagnostics', '500 (28,000 lines)', '6.0 ms (6.0–6.0)', '500 ms (500–500)', '83×', '50×'],
    ['peak memory', '1 (56 lines)', '70 MiB (70–70)', '80 MiB (80–80)', '1.1×', ''],
    ['peak memory', '500 (28,000 lines)', '110 MiB (110–110)', '330 MiB (330–330)', '3.0×', ''],
  ]);
});

describe('aims', () => {
  const met = (compared: readonly Compared[]): readonly boolean[] => aimsOf(compared, 200).map((aim) => aim.met);

  test('met', () => {
    expect(met(COMPARED)).toEqual([true, true, true, true, true, true, true, true]);
  });

  test('not met', () => {
    const slow = compare(500, [220, 800, 11, 200], [500, 750, 500, 330]);
    expect(met([...COMPARED.slice(0, 1), slow])).toEqual(Array.from({ length: 8 }, () => false));
  });

  test('met only with the delay', () => {
    const middling = compare(500, [120, 600, 7, 110], [500, 750, 500, 330]);
    expect(met([...COMPARED.slice(0, 1), middling])).toEqual([true, false, true, true, false, false, true, true]);
  });
});

test('markdown', () => {
  const machine = { date: '2026-01-31T08:00:00Z', node: 'v20.1.2', cpu: 'CPU', cores: 2, memoryBytes: 1, load: 0 };
  const report = {
    subjects: ['ours 1.0.0', 'theirs 2.0.0'],
    table: { head: ['', 'a'], rows: [['x', '1']] },
    notes: ['One.', 'Two.'],
    aims: [{ text: 'fast', measured: '2×', met: true }],
    figures: {},
  };
  expect(toMarkdown({ ...machine, system: 'linux x64' }, [report])).toBe(
    [
      '2026-01-31: ours 1.0.0, theirs 2.0.0, Node 20.1.2; CPU, 2 cores, linux x64, load 0.0.',
      '|  | a |\n| --- | --: |\n| x | 1 |',
      'One. Two.',
      '- Met: fast (2×).',
    ].join('\n\n'),
  );
});

describe('replaceSection', () => {
  test('puts the text between the marks', () => {
    const marked = (text: string): string => `before\n<!-- bench:start -->\n${text}<!-- bench:end -->\nafter\n`;
    expect(replaceSection(marked('old\n'), 'bench', 'new')).toBe(marked('new\n'));
    expect(replaceSection(marked(''), 'bench', 'new')).toBe(marked('new\n'));
  });

  test.each(['', '<!-- bench:start -->', '<!-- bench:end --> <!-- bench:start -->'])('rejects “%s”', (text) => {
    expect(() => replaceSection(text, 'bench', 'new')).toThrow();
  });
});

describe('readOptions', () => {
  const benches = ['a', 'b'].map((name): Bench => ({ name, run: () => Promise.reject(new Error('not run')) }));
  test.each([
    { args: [], expected: { benches, json: undefined, write: false } },
    { args: ['b', '--json', 'x.json'], expected: { benches: benches.slice(1), json: 'x.json', write: false } },
    { args: ['--write'], expected: { benches, json: undefined, write: true } },
  ])('$args', ({ args, expected }) => {
    expect(readOptions(args, benches)).toEqual(expected);
  });

  test.each([[['c']], [['--json']], [['--unknown']], [['a', '--write']]])('rejects %j', (args) => {
    expect(() => readOptions(args, benches)).toThrow();
  });
});
