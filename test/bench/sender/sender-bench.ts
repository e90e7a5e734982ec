import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleFolder, root } from '../../bundles/paths.js';
import type { Bench, BenchReport } from '../bench.js';
import { installPeer } from '../install-peer.js';
import { type Summary, summarise } from '../summarise.js';
import { runSender, type Sender, type SenderRun } from './run-sender.js';

const COUNT = 3000;
const CONCURRENCY = 8;
const ROUNDS = 5;

/** Messages of the long run that shows leaks. In a short run, the growth is mostly compiled code. */
const LONG_COUNT = 10_000;
/** Bytes; a leak of 100 bytes per message exceeds it. */
const MAX_GROWTH = 500 * 1024;

/** Our sender compared with plain HTTP clients and another robot sender, to a server that accepts everything. */
export const senderBench: Bench = {
  name: 'sender',
  async run({ folder, progress }) {
    const senders = contestants(installPeer('sender-peer', folder));
    const { server, port } = await startServer();
    let longRun: SenderRun;
    const runs = new Map<Sender, SenderRun[]>(senders.map((sender) => [sender, []]));
    try {
      const webhook = `http://127.0.0.1:${port}/robot/send?access_token=${'0123456789abcdef'.repeat(4)}`;
      for (let round = 0; round < ROUNDS; round++) {
        progress(`round ${round + 1} of ${ROUNDS}`);
        for (const sender of rotated(senders, round)) {
          runs.get(sender)?.push(await runSender(sender, { webhook, count: COUNT, concurrency: CONCURRENCY }));
        }
      }
      progress(`${LONG_COUNT} messages`);
      longRun = await runSender(OURS, { webhook, count: LONG_COUNT, concurrency: CONCURRENCY });
    } finally {
      server.stdin?.end();
    }
    return report(runs, longRun.heapAfter - longRun.heapBefore);
  },
};

const OURS: Sender = {
  name: 'ours',
  title: `kubesphere-dingtalk ${versionIn(root)}`,
  module: join(bundleFolder, 'sender.js'),
};

function contestants(peerFolder: string): readonly Sender[] {
  const undici = join(root, 'node_modules/undici');
  return [
    OURS,
    { name: 'undici-closing', title: `undici ${versionIn(undici)}, a connection for each`, module: undici },
    { name: 'undici', title: `undici ${versionIn(undici)}, kept connections`, module: undici },
    ...['dingtalk-robot-sender'].map((name) => {
      const module = join(peerFolder, 'node_modules', name);
      return { name: 'peer', title: `${name} ${versionIn(module)}`, module } as const;
    }),
  ];
}

function versionIn(folder: string): string {
  return (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }).version;
}

async function startServer(): Promise<{ readonly server: ChildProcess; readonly port: number }> {
  const server = spawn(process.execPath, [join(root, 'test/bench/sender/answering-server.mjs')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [line] = (await once(server.stdout, 'data')) as [Buffer];
  return { server, port: Number(line.toString()) };
}

/** They take turns at being first. */
function rotated<T>(items: readonly T[], by: number): readonly T[] {
  const start = by % items.length;
  return [...items.slice(start), ...items.slice(0, start)];
}

/** @param growth bytes that the heap grew in the long run */
function report(runs: ReadonlyMap<Sender, readonly SenderRun[]>, growth: number): BenchReport {
  const measured = [...runs].map(([{ name, title }, all]) => ({
    name,
    title,
    perSecond: summarise(all.map(({ perSecond }) => perSecond)),
    growth: summarise(all.map(({ heapBefore, heapAfter }) => heapAfter - heapBefore)),
  }));
  const median = (wanted: Sender['name']) => measured.find(({ name }) => name === wanted)?.perSecond?.median ?? 0;
  const ratio = median('undici') / median('ours');
  return {
    subjects: measured.map(({ title }) => title),
    table: {
      head: ['', 'messages per second', 'heap growth'],
      rows: measured.map(({ title, perSecond, growth }) => [title, show(perSecond, 1, ''), show(growth, 1024, ' KiB')]),
    },
    notes: [
      `Medians and quartiles of ${ROUNDS} processes each, which take turns; ${COUNT} messages, ${CONCURRENCY} at a time, over loopback.`,
      'Our sender and dingtalk-robot-sender keep connections and sign; undici does not sign. Our sender uses a connection again only if the server announced that it stays open, and if it still is: when a connection breaks under way, it is unknown whether the message arrived.',
    ],
    aims: [
      {
        text: 'messages take at most 1.3 times as long as with undici alone and kept connections',
        measured: `${ratio.toFixed(2)} times`,
        met: ratio <= 1.3,
      },
      {
        text: 'and ten times as fast as DingTalk accepts them from an app, 25 per second',
        measured: `${Math.round(median('ours')).toLocaleString('en')} a second`,
        met: median('ours') >= 250,
      },
      {
        text: `the heap grows by less than ${MAX_GROWTH / 1024} KiB over ${LONG_COUNT.toLocaleString('en')} messages`,
        measured: `${Math.round(growth / 1024).toLocaleString('en')} KiB`,
        met: growth < MAX_GROWTH,
      },
    ],
    figures: measured,
  };
}

function show(summary: Summary | undefined, size: number, unit: string): string {
  if (summary === undefined) return '–';
  const text = (value: number): string => Math.round(value / size).toLocaleString('en');
  return `${text(summary.median)}${unit} (${text(summary.lowerQuartile)} to ${text(summary.upperQuartile)})`;
}
