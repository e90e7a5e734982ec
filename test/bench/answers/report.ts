import type { Aim, BenchReport } from '../bench.js';
import type { Contestant } from '../language-server/contestant.js';
import { ratio, showRatio, significant } from '../language-server/ratio.js';
import { type Summary, summarise } from '../summarise.js';
import type { Both } from './answers-bench.js';
import type { Answers } from './ask.js';
import { QUESTIONS, type Question } from './questions.js';

export interface Asked {
  readonly servers: readonly [ours: Contestant, peer: Contestant];
  readonly short: { readonly lines: number; readonly answers: Both<Answers> };
  readonly long: { readonly lines: number; readonly answers: Both<Answers> };
  readonly many: { readonly files: number; readonly times: Both<number> };
  /** The number of edits to ignore of each question in each session. */
  readonly warmUp: number;
}

/** The times of one question in both files. */
interface Row {
  readonly question: Question;
  readonly short: Summary | undefined;
  readonly long: Summary | undefined;
  readonly peer: Summary | undefined;
}

const MAX_GROWTH = 2;
const MAX_TIME = 5;

export function report({ servers: [ours, peer], short, long, many, warmUp }: Asked): BenchReport {
  const timesOf = (sessions: readonly Answers[], question: Question): Summary | undefined =>
    summarise(sessions.flatMap((answers) => answers.get(question)?.slice(warmUp) ?? []));
  const rows = QUESTIONS.map(
    (question): Row => ({
      question,
      short: timesOf(short.answers.ours, question),
      long: timesOf(long.answers.ours, question),
      peer: timesOf(long.answers.peer, question),
    }),
  );
  const [open, openPeer] = [summarise(many.times.ours), summarise(many.times.peer)];
  const lines = (count: number): string => `${count.toLocaleString('en')} lines`;
  return {
    subjects: [`${ours.name} ${ours.version}`, `${peer.name} ${peer.version}`],
    table: {
      head: ['keystroke → answer', lines(short.lines), lines(long.lines), 'growth', `${peer.name} there`, 'ratio'],
      rows: [
        ...rows.map((row) => [
          row.question.title,
          show(row.short),
          show(row.long),
          showRatio(ratio(row.short, row.long)),
          show(row.peer),
          showRatio(ratio(row.long, row.peer)),
        ]),
        [
          `${many.files} files opened → first answer`,
          show(open),
          '',
          '',
          show(openPeer),
          showRatio(ratio(open, openPeer)),
        ],
      ],
    },
    notes: [
      `Medians and quartiles of ${short.answers.ours.length} processes, which take turns; the first ${warmUp} edits of each question are ignored.`,
      `An edit inserts or removes a letter in the middle of the file, and the question follows at once. ${peer.name} waits ${peer.delay} ms before it sends diagnostics, and has no answer where a cell is empty.`,
      'The symbols and code lenses of the long file are a megabyte and a third of one, most of whose time is writing and reading JSON.',
    ],
    aims: aimsOf(rows, lines(long.lines)),
    figures: { rows, open, openPeer },
  };
}

function aimsOf(rows: readonly Row[], lines: string): readonly Aim[] {
  const bounded = rows.filter(({ question }) => !question.whole);
  const growth = Math.max(...bounded.map(({ short, long }) => ratio(short, long) ?? Number.POSITIVE_INFINITY));
  const slowest = Math.max(...bounded.map(({ long }) => long?.median ?? Number.POSITIVE_INFINITY));
  const times = (title: string): number => {
    const row = rows.find(({ question }) => question.title === title);
    return ratio(row?.long, row?.peer) ?? 0;
  };
  return [
    {
      text: `answers about a place take at most ${MAX_GROWTH} times as long in ${lines}`,
      measured: showRatio(growth),
      met: growth <= MAX_GROWTH,
    },
    { text: `they take less than ${MAX_TIME} ms`, measured: `${significant(slowest)} ms`, met: slowest < MAX_TIME },
    atLeast(100, times('diagnostics'), `diagnostics of ${lines} come at least 100 times as fast`),
    atLeast(5, times('symbols'), `symbols of ${lines} come at least 5 times as fast`),
  ];
}

function atLeast(wanted: number, value: number, text: string): Aim {
  return { text, measured: showRatio(value), met: value >= wanted };
}

function show(summary: Summary | undefined): string {
  if (!summary) return '';
  const { median, lowerQuartile, upperQuartile } = summary;
  return `${significant(median)} ms (${significant(lowerQuartile)}–${significant(upperQuartile)})`;
}
