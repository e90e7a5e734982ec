import type { LanguageClient } from '../server/language-client.js';
import { WORST_FILES } from '../server/worst-files.js';
import type { Bench } from './bench.js';
import { ours } from './language-server/contestant.js';
import { significant } from './language-server/ratio.js';
import { generateReceivers } from './language-server/receivers.js';
import { inSession, inTime } from './language-server/session.js';

const [OWN, WORST] = ['file:///bench/own.yaml', 'file:///bench/worst.yaml'];
/** Milliseconds after which a user would want to cancel. */
const LIMIT = 2000;

interface Waiting {
  readonly name: string;
  readonly size: number;
  /** Milliseconds from opening the file to its diagnostics. */
  readonly analysed: number;
  /** The milliseconds of the slowest answer about another file meanwhile. */
  readonly slowest: number;
}

/** How long requests wait for a file that takes long, of each kind. */
export const waitingBench: Bench = {
  name: 'waiting',
  async run({ progress }) {
    const found: Waiting[] = [];
    for (const [name, text] of Object.entries(WORST_FILES)) {
      progress(name);
      found.push({ name, size: text.length, ...(await inSession(ours, (client) => wait(client, text))) });
    }
    const slowest = Math.max(...found.map((each) => each.slowest));
    return {
      subjects: [`${ours.name} ${ours.version}`],
      table: {
        head: ['a file with', 'size', 'opened → diagnostics', 'slowest answer about another file'],
        rows: found.map((each) => [
          each.name,
          `${significant(each.size / 1e6)} MB`,
          `${significant(each.analysed)} ms`,
          `${significant(each.slowest)} ms`,
        ]),
      },
      notes: ['The symbols of a small file are asked for again and again while the large one is analysed.'],
      aims: [
        {
          text: `no answer takes longer than ${LIMIT / 1000} s`,
          measured: `${significant(slowest)} ms`,
          met: slowest <= LIMIT,
        },
      ],
      figures: found,
    };
  },
};

async function wait(client: LanguageClient, text: string): Promise<Pick<Waiting, 'analysed' | 'slowest'>> {
  await client.open(OWN, generateReceivers(1).text);
  await symbols(client);
  const begin = performance.now();
  let end: number | undefined;
  const diagnosed = client.diagnostics(WORST, 1).then(() => {
    end = performance.now();
  });
  await client.open(WORST, text);
  let slowest = 0;
  while (end === undefined) slowest = Math.max(slowest, await symbols(client));
  await diagnosed;
  return { analysed: end - begin, slowest };
}

async function symbols({ connection }: LanguageClient): Promise<number> {
  const begin = performance.now();
  const answered = connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri: OWN } });
  await inTime(answered, `${ours.name} does not answer`);
  return performance.now() - begin;
}
