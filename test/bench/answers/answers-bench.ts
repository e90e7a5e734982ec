import { join } from 'node:path';
import type { Bench, Workshop } from '../bench.js';
import { installPeer } from '../install-peer.js';
import { type Contestant, ours, peer } from '../language-server/contestant.js';
import { generateReceivers, type ReceiverStream } from '../language-server/receivers.js';
import { type Answers, ask } from './ask.js';
import { openMany } from './open-many.js';
import { report } from './report.js';

const [SHORT, LONG] = [1, 500];
const FILES = 400;
const SESSIONS = 3;
const WARM_UP_EDITS = 2;
const EDITS = 6;

/** The answers of both servers. */
export interface Both<Result> {
  readonly ours: readonly Result[];
  readonly peer: readonly Result[];
}

/** What editors ask after each keystroke, in a short and in a long file, and many files opened at once. */
export const answersBench: Bench = {
  name: 'answers',
  async run({ folder, progress }) {
    const other = peer(join(installPeer('peer', folder), 'node_modules/yaml-language-server'));
    const inTurns = <Result>(title: string, measure: (server: Contestant) => Promise<Result>): Promise<Both<Result>> =>
      takeTurns(other, title, measure, progress);
    const answers = (stream: ReceiverStream): Promise<Both<Answers>> =>
      inTurns(`${stream.lines} lines`, (server) => ask(server, server === ours, stream, WARM_UP_EDITS + EDITS));
    const [short, long] = [generateReceivers(SHORT), generateReceivers(LONG)];
    return report({
      servers: [ours, other],
      short: { lines: short.lines, answers: await answers(short) },
      long: { lines: long.lines, answers: await answers(long) },
      many: { files: FILES, times: await inTurns(`${FILES} files`, (server) => openMany(server, FILES)) },
      warmUp: WARM_UP_EDITS,
    });
  },
};

/** The servers take turns, so that both run under the same load. */
async function takeTurns<Result>(
  other: Contestant,
  title: string,
  measure: (server: Contestant) => Promise<Result>,
  progress: Workshop['progress'],
): Promise<Both<Result>> {
  const [own, theirs]: [Result[], Result[]] = [[], []];
  for (let round = 0; round < SESSIONS; round++) {
    progress(`${title}, round ${round + 1} of ${SESSIONS}`);
    own.push(await measure(ours));
    theirs.push(await measure(other));
  }
  return { ours: own, peer: theirs };
}
