import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Fault, SimulatorOptions } from '#simulator';

/** The folder of the cases, one folder each. */
export const casesFolder = join(dirname(fileURLToPath(import.meta.url)), 'cases');

/**
 * What `case.json` says. Everything in the folder `input` is there when the command runs. Output is compared with
 * `expected.stdout` and, line by line as regular expressions, with `expected.stderr`; both are empty when absent.
 */
export interface Case {
  /** `{{simulator}}` is its URL, here as well as in the environment and in the files. */
  readonly args: readonly string[];
  readonly stdin?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Default 0. */
  readonly exit?: number;
  /** Files whose content must be seen to the letter, such as line ends. */
  readonly files?: Readonly<Record<string, string>>;
  /** The same in Latin-1, which is not UTF-8. */
  readonly latin1?: Readonly<Record<string, string>>;
  /** The repository's folder to work in a copy of. */
  readonly copy?: string;
  /** What those files must hold afterwards. */
  readonly after?: Readonly<Record<string, string>>;
  /** Runs a simulator with these settings. */
  readonly simulator?: SimulatorOptions & { readonly faults?: readonly Fault[] };
  /** What it must have received: the sender, the outcome, and the state of the signature. */
  readonly received?: readonly string[];
  /** Must stand nowhere in the output. */
  readonly secrets?: readonly string[];
  /** Instead of `expected.stdout`: regular expressions that must match somewhere. */
  readonly stdout?: readonly string[];
}

export function caseNames(): readonly string[] {
  return readdirSync(casesFolder).filter((name) => existsSync(join(casesFolder, name, 'case.json')));
}

export function readCase(name: string): Case {
  return JSON.parse(readFileSync(join(casesFolder, name, 'case.json'), 'utf8')) as Case;
}
