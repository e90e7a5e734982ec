import type { BenchReport } from '../bench.js';
import { aimsOf } from './aims.js';
import type { Contestant } from './contestant.js';
import { type Comparison, summariseComparison } from './measurements.js';
import { peakIsKnown } from './peak-memory.js';
import { rowsOf } from './rows.js';

/** @param warmUp the number of edits to ignore in each session */
export function report(
  ours: Contestant,
  peer: Contestant,
  comparisons: readonly Comparison[],
  warmUp: number,
): BenchReport {
  const compared = comparisons.map((comparison) => summariseComparison(comparison, warmUp));
  const sessions = Math.max(...comparisons.map((comparison) => comparison.ours.length));
  return {
    subjects: [`${ours.name} ${ours.version}`, `${peer.name} ${peer.version}`],
    table: {
      head: ['', 'receivers', ours.name, peer.name, 'ratio', `ratio without its ${peer.delay} ms`],
      rows: rowsOf(compared, peer.delay),
    },
    notes: [
      `Medians and quartiles of ${sessions} processes for each size, which take turns; the first ${warmUp} edits of each are ignored.`,
      'An edit inserts or removes a letter in a value in the middle of the file, so that an error appears or disappears.',
      `${peer.name} uses the same JSON Schema and no schema store. It waits ${peer.delay} ms before it processes a file, which no setting changes; the last column subtracts this delay.`,
      ...(peakIsKnown ? [] : ['This system does not report peak memory; the values are the memory used at the end.']),
    ],
    aims: aimsOf(compared, peer.delay),
    figures: { ours: subject(ours), peer: subject(peer), compared },
  };
}

function subject({ name, version, delay }: Contestant): Pick<Contestant, 'name' | 'version' | 'delay'> {
  return { name, version, delay };
}
