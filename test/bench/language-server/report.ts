import type { BenchReport } from '../bench.js';
import { aimsOf } from './aims.js';
import type { Contestant } from './contestant.js';
import { type Comparison, summariseComparison } from './measurements.js';
import { peakIsKnown } from './peak-memory.js';
import { rowsOf } from './rows.js';

/** @param warmUp how many edits of each session do not count */
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
      `Medians and quartiles of ${sessions} processes for each size, which take turns; the first ${warmUp} edits of each do not count.`,
      'An edit types a letter into a value in the middle of the file, or takes it out, so that a fault comes or goes.',
      `${peer.name} has the same JSON Schema and no schema store. It waits ${peer.delay} ms before it looks at a file, which no setting changes: the last column takes them off.`,
      ...(peakIsKnown ? [] : ['This system does not tell the peak of memory: it is what was held at the end.']),
    ],
    aims: aimsOf(compared, peer.delay),
    figures: { ours: subject(ours), peer: subject(peer), compared },
  };
}

function subject({ name, version, delay }: Contestant): Pick<Contestant, 'name' | 'version' | 'delay'> {
  return { name, version, delay };
}
