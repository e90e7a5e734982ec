import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../bundles/paths.js';
import type { BenchReport } from './bench.js';
import { BENCHES } from './benches.js';
import { describeMachine } from './machine.js';
import { toMarkdown } from './markdown.js';
import { type Options, readOptions } from './options.js';
import { replaceSection } from './replace-section.js';

/** Runs the benches named on the command line, and prints their results. */
async function run({ benches, json, write }: Options): Promise<void> {
  const machine = describeMachine(new Date());
  const reports = new Map<string, BenchReport>();
  for (const { name, run } of benches) {
    const progress = (text: string): void => void process.stderr.write(`${name}: ${text}\n`);
    reports.set(name, await run({ folder: join(root, 'out/bench', name), progress }));
  }
  const markdown = toMarkdown(machine, [...reports.values()]);
  process.stdout.write(`${markdown}\n`);
  if (json !== undefined) writeFileSync(json, `${JSON.stringify({ machine, benches: figuresOf(reports) }, null, 2)}\n`);
  if (write) {
    const page = join(root, 'docs/speed.md');
    writeFileSync(page, replaceSection(readFileSync(page, 'utf8'), 'bench', markdown));
  }
}

function figuresOf(reports: ReadonlyMap<string, BenchReport>): unknown {
  return Object.fromEntries([...reports].map(([name, { figures, aims }]) => [name, { figures, aims }]));
}

/** @returns undefined if the command line is invalid; the error has then been printed */
function readCommandLine(): Options | undefined {
  try {
    return readOptions(process.argv.slice(2), BENCHES);
  } catch (error) {
    process.stderr.write(`npm run bench: ${error instanceof Error ? error.message : error}\n`);
    return undefined;
  }
}

const options = readCommandLine();
if (options) await run(options);
else process.exitCode = 2;
