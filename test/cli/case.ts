import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Fault, SimulatorOptions } from '#simulator';

/** The folder of the cases, one folder each. */
export const casesFolder = join(dirname(fileURLToPath(import.meta.url)), 'cases');

/**
 * The content of `case.json`. The command runs in a folder with the files of `input`. Output is compared with
 * `expected.stdout` and, line by line as regular expressions, with `expected.stderr`; a missing file means no output.
 */
export interface Case {
  /** `{{simulator}}` is the simulator's URL, also in the environment and in the files. */
  readonly args: readonly string[];
  readonly stdin?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Default 0. */
  readonly exit?: number;
  /** Files with exact content, such as line endings. */
  readonly files?: Readonly<Record<string, string>>;
  /** The permissions of files, in octal. */
  readonly modes?: Readonly<Record<string, string>>;
  /** The same in Latin-1, which is not UTF-8. */
  readonly latin1?: Readonly<Record<string, string>>;
  /** A folder of the repository; the command runs in a copy of it. */
  readonly copy?: string;
  /** The content of files afterwards. */
  readonly after?: Readonly<Record<string, string>>;
  /** Starts a simulator with these settings. */
  readonly simulator?: SimulatorOptions & { readonly faults?: readonly Fault[] };
  /** The messages that it must have received: the sender, the outcome, and the state of the signature. */
  readonly received?: readonly string[];
  /** Must not occur in the output. */
  readonly secrets?: readonly string[];
  /** Instead of `expected.stdout`: regular expressions that must match. */
  readonly stdout?: readonly string[];
}

export function caseNames(): readonly string[] {
  return readdirSync(casesFolder).filter((name) => existsSync(join(casesFolder, name, 'case.json')));
}

export function readCase(name: string): Case {
  return JSON.parse(readFileSync(join(casesFolder, name, 'case.json'), 'utf8')) as Case;
}
