import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleFolder, root } from '../bundles/paths.js';
import type { Bench, BenchReport } from './bench.js';
import { generateReceivers } from './language-server/receivers.js';
import { type Summary, summarise } from './summarise.js';
import { versionIn } from './version-in.js';

const PEER = join(root, 'test/bench/workspace-peer.mjs');
const ROUNDS = 3;
const OTHER = 'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { replicas: 2 }\n';

/** Writes the peak memory of a process in KiB to its fourth pipe when it ends. */
const PROBE = "process.on('exit', () => require('node:fs').writeSync(3, String(process.resourceUsage().maxRSS)));";

/** A folder to lint. */
interface Load {
  readonly title: string;
  readonly files: number;
  readonly textOf: (index: number) => string;
}

const LOADS: readonly Load[] = [
  {
    title: '3,000 files, 500 of them with a receiver',
    files: 3000,
    textOf: (index) =>
      index % 6 === 0 ? generateReceivers(1, index + 1).text.replace(/name: [\w-]+/, `name: member-${index}`) : OTHER,
  },
  { title: '50 files of 1 MB', files: 50, textOf: (index) => generateReceivers(535, index + 1).text },
];

/** Linting whole folders on the command line, from the start of the process to its end. */
export const workspaceBench: Bench = {
  name: 'workspace',
  async run({ folder, progress }) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const probe = join(folder, 'probe.cjs');
    writeFileSync(probe, PROBE);
    const measured = LOADS.map((load, index) => {
      const target = join(folder, String(index));
      mkdirSync(target);
      for (let file = 0; file < load.files; file++) writeFileSync(join(target, `${file}.yaml`), load.textOf(file));
      const runs = Array.from({ length: ROUNDS }, (_, round) => {
        progress(`${load.title}, round ${round + 1} of ${ROUNDS}`);
        const linted = measure(probe, [join(bundleFolder, 'cli.js'), 'lint', target]);
        return { ...linted, parsing: measure(probe, [PEER, target]).time };
      });
      return {
        title: load.title,
        time: summarise(runs.map(({ time }) => time)),
        memory: summarise(runs.map(({ memory }) => memory)),
        parsing: summarise(runs.map(({ parsing }) => parsing)),
      };
    });
    return report(measured);
  },
};

/** @returns milliseconds, and the peak memory in MiB */
function measure(probe: string, command: readonly string[]): { readonly time: number; readonly memory: number } {
  const started = performance.now();
  const { output } = spawnSync(process.execPath, ['--require', probe, ...command], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  return { time: performance.now() - started, memory: Number(output[3]) / 1024 };
}

function report(
  measured: readonly Readonly<
    { title: string } & Partial<Record<'time' | 'memory' | 'parsing', Summary | undefined>>
  >[],
): BenchReport {
  const ratio = (time: Summary | undefined, parsing: Summary | undefined): string =>
    time && parsing ? `${(time.median / parsing.median).toFixed(1)}` : '–';
  const show = (summary: Summary | undefined, size: number, unit: string): string =>
    summary ? `${(summary.median / size).toFixed(1)} ${unit}` : '–';
  return {
    subjects: [`kubesphere-dingtalk ${versionIn(root)}`],
    table: {
      head: ['`lint` of a folder', 'time', 'peak memory', 'parsing only', 'times as long'],
      rows: measured.map(({ title, time, memory, parsing }) => [
        title,
        show(time, 1000, 's'),
        show(memory, 1, 'MiB'),
        show(parsing, 1000, 's'),
        ratio(time, parsing),
      ]),
    },
    notes: [
      `Medians of ${ROUNDS} processes each.`,
      'Parsing only: a process that reads the same files and parses their documents with the package `yaml`.',
    ],
    aims: [],
    figures: measured,
  };
}
