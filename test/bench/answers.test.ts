import { expect, test } from 'vitest';
import type { Answers } from './answers/ask.js';
import { QUESTIONS } from './answers/questions.js';
import { report } from './answers/report.js';
import type { Contestant } from './language-server/contestant.js';

const server = (name: string): Contestant => ({
  name,
  version: '1.0.0',
  serverPath: '',
  settings: () => null,
  delay: 200,
});

/** Each question takes so many milliseconds, after a slow first edit. */
const answers = (time: number, both = false): readonly Answers[] => [
  new Map(QUESTIONS.filter((question) => question.both || !both).map((question) => [question, [1_000, time, time]])),
];

const reportOf = (short: number, long: number, peer: number) =>
  report({
    servers: [server('ours'), server('theirs')],
    short: { lines: 57, answers: { ours: answers(short), peer: answers(peer, true) } },
    long: { lines: 28_006, answers: { ours: answers(long), peer: answers(peer, true) } },
    many: { files: 400, times: { ours: [300], peer: [600] } },
    warmUp: 1,
  });

test('a row for each question, and one for many files', () => {
  const { head, rows } = reportOf(3, 4, 480).table;
  expect(head).toEqual(['keystroke → answer', '57 lines', '28,006 lines', 'growth', 'theirs there', 'ratio']);
  expect(rows.slice(0, 3)).toEqual([
    ['diagnostics', '3.0 ms (3.0–3.0)', '4.0 ms (4.0–4.0)', '1.3×', '480 ms (480–480)', '120×'],
    ['symbols', '3.0 ms (3.0–3.0)', '4.0 ms (4.0–4.0)', '1.3×', '480 ms (480–480)', '120×'],
    ['code lenses', '3.0 ms (3.0–3.0)', '4.0 ms (4.0–4.0)', '1.3×', '', '–'],
  ]);
  expect(rows.at(-1)).toEqual([
    '400 files opened → first answer',
    '300 ms (300–300)',
    '',
    '',
    '600 ms (600–600)',
    '2.0×',
  ]);
});

test('aims', () => {
  const met = (short: number, long: number, peer: number) => reportOf(short, long, peer).aims.map((aim) => aim.met);
  expect(met(3, 4, 480)).toEqual([true, true, true, true]);
  expect(met(3, 7, 30)).toEqual([false, false, false, false]);
});
