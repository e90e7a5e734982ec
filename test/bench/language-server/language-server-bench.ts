import { join } from 'node:path';
import type { Bench, Workshop } from '../bench.js';
import { installPeer } from '../install-peer.js';
import { type Contestant, ours, peer } from './contestant.js';
import type { Comparison } from './measurements.js';
import { generateReceivers, type ReceiverStream } from './receivers.js';
import { report } from './report.js';
import { runSession, type Session } from './session.js';

const SIZES = [1, 50, 500];
const SESSIONS = 5;
const WARM_UP_EDITS = 2;
const EDITS = 8;

/** Our language server compared with yaml-language-server, on small and large files. */
export const languageServerBench: Bench = {
  name: 'language-server',
  async run({ folder, progress }) {
    const other = peer(join(installPeer('peer', folder), 'node_modules/yaml-language-server'));
    const comparisons: Comparison[] = [];
    for (const stream of SIZES.map((size) => generateReceivers(size)))
      comparisons.push(await compare(stream, other, progress));
    return report(ours, other, comparisons, WARM_UP_EDITS);
  },
};

/** The servers take turns, also at being first, so that both run under the same load. */
async function compare(stream: ReceiverStream, other: Contestant, progress: Workshop['progress']): Promise<Comparison> {
  const sessions = new Map<Contestant, Session[]>([
    [ours, []],
    [other, []],
  ]);
  for (let round = 0; round < SESSIONS; round++) {
    progress(`${stream.lines} lines, round ${round + 1} of ${SESSIONS}`);
    for (const server of round % 2 === 0 ? [ours, other] : [other, ours]) {
      sessions.get(server)?.push(await runSession(server, stream, WARM_UP_EDITS + EDITS));
    }
  }
  return { stream, ours: sessions.get(ours) ?? [], peer: sessions.get(other) ?? [] };
}
