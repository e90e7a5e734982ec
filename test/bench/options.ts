import { parseArgs } from 'node:util';
import type { Bench } from './bench.js';

export interface Options {
  readonly benches: readonly Bench[];
  /** The file for the results. */
  readonly json: string | undefined;
  /** Whether to write the results to `docs/speed.md` too. */
  readonly write: boolean;
}

/** Parses a command line such as `language-server --json figures.json`; no names mean all. Throws if it is invalid. */
export function readOptions(args: readonly string[], known: readonly Bench[]): Options {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { json: { type: 'string' }, write: { type: 'boolean' } },
  });
  for (const name of positionals) {
    if (!known.some((bench) => bench.name === name))
      throw new Error(`Unknown bench “${name}”. Use one of ${known.map((bench) => bench.name).join(', ')}.`);
  }
  const benches = known.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
  const write = values.write === true;
  if (write && benches.length < known.length) throw new Error('--write requires all benches.');
  return { benches, json: values.json, write };
}
