import pc from 'picocolors';
import { type Language, languageFor, type Phrase, renderPhrase, type Translations, translationsFor } from '#core';
import type { ByteStore } from '#workspace';
import type { ExitCode } from '../exit-code.js';

export type Colors = ReturnType<typeof pc.createColors>;

/** Translates a phrase into the output language. */
export type Translate = (phrase: Phrase) => string;

/** The process from the view of the commands. Results go to `print`, everything else to `note`. */
export interface Terminal {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The file system. */
  readonly store: ByteStore;
  /** The colors of standard output. */
  readonly out: Colors;
  /** The colors of standard error. */
  readonly err: Colors;
  /** Writes one or more lines to standard output. */
  readonly print: (text: string) => void;
  /** Writes one or more lines to standard error. */
  readonly note: (text: string) => void;
  /** The output language. */
  readonly language: Language;
  /** The translations into the output language. */
  readonly translations: Translations;
  readonly translate: Translate;
  /** Sets the exit code; the process ends when all output is written. */
  readonly exit: (code: ExitCode) => void;
}

/**
 * @param color false: never use colours
 * @param locale in the notation of browsers, VS Code or POSIX
 */
export function createTerminal(color: boolean, locale: string | undefined, store: ByteStore): Terminal {
  const { stdout, stderr, env } = process;
  const translations = translationsFor(locale);
  return {
    cwd: process.cwd(),
    env,
    store,
    out: pc.createColors(color && usesColors(stdout, env)),
    err: pc.createColors(color && usesColors(stderr, env)),
    print: (text) => void stdout.write(`${text}\n`),
    note: (text) => void stderr.write(`${text}\n`),
    language: languageFor(locale),
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
