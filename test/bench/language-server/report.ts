import type { BenchReport } from '../bench.js';
import { aimsOf } from './aims.js';
import type { Contestant } from './contestant.js';
import { type Measurements, measurementsOf } from './measurements.js';
import { peakIsKnown } from './peak-memory.js';
import type { ReceiverStream } from './receivers.js';
import { rowsOf } from './rows.js';
import type { Session } from './session.js';

/** The sessions of both servers with one stream. */
export interface Comparison {
  readonly stream: ReceiverStream;
  readonly ours: readonly Session[];
  readonly peer: readonly Session[];
}

/** What they come to. */
export interface Compared {
  readonly receivers: number;
  readonly lines: number;
  readonly ours: Measurements;
  readonly peer: Measurements;
}

export function report(
  ours: Contestant,
  peer: Contestant,
  comparisons: readonly Comparison[],
  warmUp: number,
): BenchReport {
  const compared = comparisons.map(
    ({ stream: { receivers, lines }, ...sessions }): Compared => ({
      receivers,
      lines,
      ours: measurementsOf(sessions.ours, warmUp),
      peer: measurementsOf(sessions.peer, warmUp),
    }),
  );
  const sessionCount = Math.max(...comparisons.map((comparison) => comparison.ours.length));
  return {
    subjects: [`${ours.name} ${ours.version}`, `${peer.name} ${peer.version}`],
    table: {
      head: ['', 'receivers', ours.name, peer.name, 'ratio', `ratio without its ${peer.delay} ms`],
      rows: rowsOf(compared, peer.delay),
    },
    notes: [
      `Medians (and quartiles) of ${sessionCount} processes for each size, which take turns; the first ${warmUp} edits of each do not count.`,
      'An edit types one letter into a value in the middle of the file, or takes it out, so that a fault comes or goes.',
      `${peer.name} waits ${peer.delay} ms before it looks at a file, which no setting changes: the last column takes them off.`,
      'It has the same JSON Schema, and its schema store is off.',
      ...(peakIsKnown ? [] : ['This system does not tell the peak of memory: it is what was held at the end.']),
    ],
    aims: aimsOf(compared, peer.delay),
    figures: { ours, peer, compared },
  };
}
