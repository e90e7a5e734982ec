import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { checkRecording, type Tally } from './check-recording.js';
import { kinds } from './kinds.js';
import { EXTENSION } from './recording.js';

const exitCodes = { agreed: 0, disagreed: 1, usage: 2, unknownKinds: 3 };

/** Compares the product with the recorded answers in all `*.jsonl.gz` files of the folders. */
async function run(folders: readonly string[]): Promise<number> {
  const files = folders.flatMap(findRecordings);
  if (files.length === 0) throw new Error(`Usage: npm run conformance -- DIR… (folders with *${EXTENSION} files)`);
  const tallies: Tally[] = [];
  for (const file of files) {
    const name = basename(file, EXTENSION);
    const tally = await checkRecording(file, name, kinds);
    tallies.push(tally);
    report(name, tally);
  }
  if (tallies.some(({ passed }) => !passed)) return exitCodes.disagreed;
  return tallies.some(({ kind }) => kind === undefined) ? exitCodes.unknownKinds : exitCodes.agreed;
}

function findRecordings(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(EXTENSION))
    .sort()
    .map((name) => join(folder, name));
}

function report(name: string, { kind, agreed, total, groups, disagreements }: Tally): void {
  console.log(kind === undefined ? `${name}: unknown kind, ${total} lines` : `${name}: agreed ${agreed} of ${total}`);
  for (const group of groups) console.log(`  ${group.name}: ${group.agreed} of ${group.total}`);
  for (const { line, recorded, ours } of disagreements) {
    console.log(`  ${JSON.stringify(line)}`);
    console.log(`    recorded: ${JSON.stringify(recorded)}`);
    console.log(`    ours:     ${JSON.stringify(ours)}`);
  }
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = exitCodes.usage;
}
