import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleFolder, root } from '../bundles/paths.js';
import type { Bench, BenchReport } from './bench.js';
import { ratio, showRatio } from './language-server/ratio.js';
import { generateReceivers } from './language-server/receivers.js';
import { type Summary, summarise } from './summarise.js';
import { versionIn } from './version-in.js';

const RECEIVERS = 500;
const ROUNDS = 11;
/** The code of a process that only parses the file. */
const MAX_RATIO = 1.5;

const PARSE = `
const { parseAllDocuments } = require('yaml');
parseAllDocuments(require('node:fs').readFileSync(process.argv[2], 'utf8'));
`;

/** A measured command: the title of its row, and the arguments of Node. */
interface Run {
  readonly title: string;
  readonly args: readonly string[];
}

interface Measured extends Run {
  readonly time: Summary | undefined;
}

/** Linting a large file on the command line, from the start of the process to its end, beside a bare parser. */
export const commandLineBench: Bench = {
  name: 'command-line',
  async run({ folder, progress }) {
    mkdirSync(folder, { recursive: true });
    const write = (name: string, text: string): string => {
      const path = join(folder, name);
      writeFileSync(path, text);
      return path;
    };
    const { text, lines } = generateReceivers(RECEIVERS);
    const receivers = write('receivers.yaml', text);
    const cli = join(bundleFolder, 'cli.js');
    const start = { title: 'Node starts', args: [write('nothing.cjs', '')] };
    const parse = { title: '`yaml` parses', args: [write('parse.cjs', PARSE), receivers] };
    const lint = { title: '`lint`', args: [cli, 'lint', receivers] };
    // few files have document end markers; reading them needs the full parser
    const ended = write('ended.yaml', `${text.replaceAll('\n---\n', '\n...\n---\n')}...\n`);
    const lintEnded = { title: '`lint`, documents that end in `...`', args: [cli, 'lint', ended] };
    return report(measure([start, parse, lint, lintEnded], progress), lines);
  },
};

/** The commands take turns, so that all run under the same load. */
function measure(runs: readonly Run[], progress: (text: string) => void): readonly Measured[] {
  const times = runs.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round++) {
    progress(`round ${round + 1} of ${ROUNDS}`);
    for (const [index, { args }] of runs.entries()) {
      const started = performance.now();
      const { status } = spawnSync(process.execPath, args, { stdio: 'ignore' });
      if (status !== 0) throw new Error(`“${args.join(' ')}” ended with ${status}.`);
      times[index]?.push(performance.now() - started);
    }
  }
  return runs.map((run, index) => ({ ...run, time: summarise(times[index] ?? []) }));
}

function report(measured: readonly Measured[], lines: number): BenchReport {
  const [, parse, lint] = measured.map(({ time }) => time);
  const share = ratio(parse, lint);
  return {
    subjects: [`kubesphere-dingtalk ${versionIn(root)}`, `yaml ${versionIn(join(root, 'node_modules/yaml'))}`],
    table: {
      head: [`${RECEIVERS} receivers (${lines.toLocaleString('en')} lines), as processes`, 'time', 'of parsing'],
      rows: measured.map(({ title, time }) => [title, showTime(time), showRatio(ratio(parse, time))]),
    },
    notes: [`Medians and quartiles of ${ROUNDS} processes each, which take turns; every process starts cold.`],
    aims: [
      {
        text: `linting takes at most ${MAX_RATIO} times as long as parsing`,
        measured: showRatio(share),
        met: share !== undefined && share <= MAX_RATIO,
      },
    ],
    figures: measured.map(({ title, time }) => ({ title, time })),
  };
}

function showTime(time: Summary | undefined): string {
  if (!time) return '–';
  const [median, lower, upper] = [time.median, time.lowerQuartile, time.upperQuartile].map(Math.round);
  return `${median} ms (${lower}–${upper})`;
}
