import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CHECK_WORKSPACE_REQUEST } from '#server/protocol';
import type { LanguageClient } from '../server/language-client.js';
import type { Bench } from './bench.js';
import { ours } from './language-server/contestant.js';
import { peakMemory } from './language-server/peak-memory.js';
import { significant } from './language-server/ratio.js';
import { generateReceivers } from './language-server/receivers.js';
import { inSession, inTime } from './language-server/session.js';
import { type Summary, summarise } from './summarise.js';

const FILES = 5000;
const ROUNDS = 3;
/** Every so many files, there is a receiver; between them Secrets, and manifests of others. */
const CYCLE = 5;
const MEMORY_AIM = 250;
const OTHER = 'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { replicas: 2 }\n';

const router = (receiver: string): string =>
  `apiVersion: notification.kubesphere.io/v2beta2\nkind: Router\nmetadata: { name: night }\nspec: { receivers: { name: [${receiver}] } }\n`;

/** The milliseconds of each answer, and the peak memory in MiB. */
type Answers = Readonly<Record<string, number>>;

/** What an index of the names of a whole workspace costs. */
export const namesBench: Bench = {
  name: 'names',
  async run({ folder, progress }) {
    const work = join(folder, 'names');
    writeFiles(work);
    const rounds: Answers[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      progress(`${FILES} files, round ${round + 1} of ${ROUNDS}`);
      const folders = [{ uri: pathToFileURL(work).href, name: 'work' }];
      rounds.push(await inSession(ours, (client) => measure(client, pathToFileURL(work).href), folders));
    }
    const summaries = Object.keys(rounds[0] ?? {}).map(
      (title) => [title, summarise(rounds.map((round) => round[title] ?? Number.NaN))] as const,
    );
    const memory = summaries.at(-1)?.[1]?.median ?? Number.NaN;
    return {
      subjects: [`${ours.name} ${ours.version}`],
      table: {
        head: [`a workspace of ${FILES.toLocaleString('en')} files`, 'time or memory'],
        rows: summaries.map(([title, summary]) => [title, shown(title, summary)]),
      },
      notes: [`A fifth of the files holds a receiver, another one a Secret. Medians of ${ROUNDS} processes.`],
      aims: [
        {
          text: `the memory stays below ${MEMORY_AIM} MiB`,
          measured: `${significant(memory)} MiB`,
          met: memory < MEMORY_AIM,
        },
      ],
      figures: rounds,
    };
  },
};

function shown(title: string, summary: Summary | undefined): string {
  return `${significant(summary?.median ?? Number.NaN)} ${title.includes('memory') ? 'MiB' : 'ms'}`;
}

function writeFiles(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (let at = 0; at < FILES; at++) writeFileSync(join(folder, `${at}.yaml`), textOf(at));
}

function textOf(at: number): string {
  if (at % CYCLE === 0) return generateReceivers(1, at + 1).text.replace(/name: [\w-]+/, `name: member-${at}`);
  if (at % CYCLE === 1)
    return `apiVersion: v1\nkind: Secret\nmetadata: { name: robot-${at} }\nstringData: { webhook: 'https://example.com' }\n`;
  return OTHER;
}

async function measure(client: LanguageClient, folder: string): Promise<Answers> {
  const uri = `${folder}/router.yaml`;
  const textDocument = { uri };
  const position = { line: 3, character: router('').indexOf(']') - router('').lastIndexOf('spec') };
  const timed = async (method: string, params: object = {}): Promise<number> => {
    const begin = performance.now();
    await inTime(client.connection.sendRequest(method, params), `${method} has no answer`);
    return performance.now() - begin;
  };
  await client.open(uri, router('member-10'));
  const first = await timed('textDocument/codeLens', { textDocument });
  const again = await timed('textDocument/codeLens', { textDocument });
  const definition = await timed('textDocument/definition', { textDocument, position });
  const symbols = await timed('workspace/symbol', { query: 'member' });
  await client.change(uri, 2, [{ text: router('member-20') }]);
  const references = await timed('textDocument/references', {
    textDocument,
    position,
    context: { includeDeclaration: true },
  });
  const indexed = peakMemory(client.pid ?? 0);
  const checked = await timed(CHECK_WORKSPACE_REQUEST);
  const peak = peakMemory(client.pid ?? 0);
  return {
    'opened → first code lenses': first,
    'code lenses again': again,
    definition,
    'symbols of the workspace': symbols,
    'edit → references': references,
    'check of the workspace': checked,
    'peak memory with the index': (indexed ?? Number.NaN) / 2 ** 20,
    'peak memory after the check': (peak ?? Number.NaN) / 2 ** 20,
  };
}
