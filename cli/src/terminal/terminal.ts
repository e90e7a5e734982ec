import pc from 'picocolors';
import { type Phrase, renderPhrase, type Translations } from '#core';
import type { ManifestStore } from '#workspace';
import type { ExitCode } from '../exit-code.js';

export type Colors = ReturnType<typeof pc.createColors>;

/** Puts a phrase into the language that is spoken. */
export type Translate = (phrase: Phrase) => string;

/** The process as the commands see it. Results go to `print`, everything else to `note`. */
export interface Terminal {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The files that commands read. */
  readonly store: ManifestStore;
  /** For what is printed. */
  readonly out: Colors;
  /** For what is noted. */
  readonly err: Colors;
  /** A line, or several, to standard output. */
  readonly print: (text: string) => void;
  /** A line, or several, to standard error. */
  readonly note: (text: string) => void;
  /** Into the language that is spoken. */
  readonly translations: Translations;
  readonly translate: Translate;
  /** What the process ends with, once everything is written. */
  readonly exit: (code: ExitCode) => void;
}

/** @param color false: never use colours */
export function createTerminal(color: boolean, translations: Translations, store: ManifestStore): Terminal {
  const { stdout, stderr, env } = process;
  return {
    cwd: process.cwd(),
    env,
    store,
    out: pc.createColors(color && usesColors(stdout, env)),
    err: pc.createColors(color && usesColors(stderr, env)),
    print: (text) => void stdout.write(`${text}\n`),
    note: (text) => void stderr.write(`${text}\n`),
    translations,
    translate: (phrase) => renderPhrase(phrase, translations),
    exit: (code) => {
      process.exitCode = code;
    },
  };
}

/** See no-color.org and force-color.org. */
function usesColors(stream: { readonly isTTY?: boolean }, env: Terminal['env']): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0';
  return stream.isTTY === true && env.TERM !== 'dumb';
}
