import { parseArgs } from 'node:util';
import { fuzzEdits } from './edits/fuzz-edits.js';
import { fuzzSends } from './sends/fuzz-sends.js';

interface Options {
  readonly sends: number;
  readonly edits: number;
  readonly seed: number;
}

/** Prints every hundredth of the work. */
function progressOf(what: string, total: number): (done: number) => void {
  let shown = 0;
  return (done) => {
    const percent = Math.floor((100 * done) / total);
    if (percent <= shown) return;
    shown = percent;
    process.stderr.write(`\r${what}: ${percent} %`);
  };
}

/** @returns whether nothing was wrong */
async function run({ sends, edits, seed }: Options): Promise<boolean> {
  const sent = await fuzzSends({ seed, count: sends, progress: progressOf('sends', sends) });
  const outcomes = Object.entries(sent.outcomes).map(([outcome, count]) => `${count} ${outcome}`);
  const doubts = `${sent.doubtful} unknown although nothing arrived`;
  console.log(`\nsends: ${sends} (${outcomes.join(', ')}; ${doubts}), ${sent.broken.length} broken promises`);
  for (const line of sent.broken) console.log(`  ${line}`);
  const differences = await fuzzEdits({ seed, count: edits, progress: progressOf('edits', edits) });
  console.log(`\nedits: ${edits}, ${differences.length} differences to a fresh server`);
  for (const line of differences) console.log(line);
  return sent.broken.length === 0 && differences.length === 0;
}

/** @throws if the command line is invalid */
function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      sends: { type: 'string', default: '10000' },
      edits: { type: 'string', default: '1000000' },
      seed: { type: 'string', default: '1' },
    },
  });
  const numberOf = (name: keyof Options): number => {
    if (!/^\d+$/.test(values[name])) throw new Error(`--${name} is not a number.`);
    return Number(values[name]);
  };
  return { sends: numberOf('sends'), edits: numberOf('edits'), seed: numberOf('seed') };
}

try {
  const options = readOptions(process.argv.slice(2));
  process.exitCode = (await run(options)) ? 0 : 1;
} catch (error) {
  process.stderr.write(`npm run soak: ${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 2;
}
