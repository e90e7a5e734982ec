import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { checkRecording, type Tally } from './check-recording.js';
import { type Floors, raised, readFloors, writeFloors } from './floors.js';
import { claims, kinds } from './kinds.js';
import { EXTENSION } from './recording.js';

const exitCodes = { agreed: 0, disagreed: 1, usage: 2 };

const FLOORS = 'test/conformance/floors.json';
/** Writes what agrees now as the new floors. */
const RAISE = '--raise';

interface Recording {
  readonly path: string;
  /** Its place below the folder, without its extension. */
  readonly name: string;
}

interface Result extends Tally {
  readonly name: string;
}

/**
 * Compares the product with the recorded answers in all `*.jsonl.gz` files of the folders and their subfolders, and each
 * count with its floor.
 */
async function run(args: readonly string[]): Promise<number> {
  const recordings = args.filter((arg) => arg !== RAISE).flatMap((folder) => findRecordings(folder));
  if (recordings.length === 0)
    throw new Error(`Usage: npm run conformance -- [${RAISE}] DIR… (folders with *${EXTENSION} files)`);
  const floors = readFloors(FLOORS);
  const results: Result[] = [];
  for (const { path, name } of recordings) {
    const result = { name, ...(await checkRecording(path, basename(path, EXTENSION), kinds)) };
    const checked = [result];
    for (const claim of claims[result.kind ?? ''] ?? [])
      checked.push({ name: `${name} as ${claim.name}`, ...(await checkRecording(path, claim.name, [claim])) });
    results.push(...checked);
    for (const each of checked) report(each, floors);
  }
  if (args.includes(RAISE))
    writeFloors(
      FLOORS,
      raised(
        floors,
        results.filter(({ kind }) => kind !== undefined),
      ),
    );
  return results.every((result) => isAtFloor(result, floors)) ? exitCodes.agreed : exitCodes.disagreed;
}

function findRecordings(folder: string, below = ''): readonly Recording[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry): readonly Recording[] => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return findRecordings(path, `${below}${entry.name}/`);
      return entry.name.endsWith(EXTENSION) ? [{ path, name: `${below}${basename(entry.name, EXTENSION)}` }] : [];
    });
}

/** A recording that no kind reads has nothing to compare. */
function isAtFloor({ name, kind, agreed, passed }: Result, floors: Floors): boolean {
  if (kind === undefined) return true;
  const floor = floors[name];
  return floor === undefined ? passed : agreed >= floor;
}

function report(result: Result, floors: Floors): void {
  const { name, kind, agreed, total, groups, disagreements } = result;
  if (kind === undefined) {
    console.log(`${name}: no kind reads it, ${total} lines`);
    return;
  }
  const atFloor = isAtFloor(result, floors);
  const floor = floors[name] === undefined ? '' : `, floor ${floors[name]}`;
  console.log(`${name}: agreed ${agreed} of ${total}${floor}: ${atFloor ? 'ok' : 'BELOW'}`);
  for (const group of groups) console.log(`  ${group.name}: ${group.agreed} of ${group.total}`);
  if (atFloor && floors[name] !== undefined) return;
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
