import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import pc from 'picocolors';
import { hideSecrets, languageFor, renderPhrase, translationsFor } from '#core';
import { type ByteStore, createNodeStore } from '#workspace';
import { secretsOf } from '../../lint/secrets-of.js';
import type { Terminal } from '../../terminal/terminal.js';
import { forAgents } from '../results/for-agents.js';
import { guardStore } from './guard-store.js';

/** What the host of the tools allows. */
export interface ToolHost {
  /** The folders that may be read, absolute and without links; relative paths start from the first. At least one. */
  readonly roots: readonly [string, ...string[]];
  /** The folder in which files may be written, absolute and without links; undefined: nothing is written. */
  readonly writable: string | undefined;
  /** Of the results. */
  readonly locale: string | undefined;
  readonly env: Terminal['env'];
  /** Texts that count instead of files on disk, by URI: documents with unsaved changes. */
  readonly unsaved?: () => ReadonlyMap<string, string>;
}

/** What one call of a tool works with. */
export interface Desk {
  readonly host: ToolHost;
  /** Sees only the folders of the host and the texts of the call. What it notes is kept. */
  readonly terminal: Terminal;
  /** Warnings for the caller. */
  readonly notes: string[];
  readonly signal: AbortSignal;
  /** The terminal with other texts, and with the files of another store. */
  withTexts(texts: Readonly<Record<string, string>>, store?: ByteStore): Terminal;
  /** Hides the credentials of everything that was read. */
  hide(text: string): string;
}

export interface CallOptions {
  readonly signal: AbortSignal;
  /** Is called now and then with the number of files that were read. */
  readonly onProgress?: ((read: number) => void) | undefined;
}

/** Progress is reported each time that so many files more are read. */
const STEP = 20;

/** @param texts by the names under which they take part, in the working folder */
export function openDesk(
  host: ToolHost,
  texts: Readonly<Record<string, string>>,
  { signal, onProgress }: CallOptions,
): Desk {
  const [cwd] = host.roots;
  const { env, locale } = host;
  const translations = translationsFor(locale);
  const notes: string[] = [];
  const seen = new Set<string>();
  let read = 0;
  const onRead = (text: string): void => {
    seen.add(text);
    if (++read % STEP === 0) onProgress?.(read);
  };
  const unsaved = host.unsaved?.() ?? new Map<string, string>();
  const open = (own: Readonly<Record<string, string>>, store: ByteStore): ByteStore => {
    const named = Object.entries(own).map(([name, text]) => [pathToFileURL(resolve(cwd, name)).href, text] as const);
    return guardStore(store, { roots: host.roots, texts: new Map([...unsaved, ...named]), signal, onRead });
  };
  const terminal: Terminal = {
    cwd,
    env,
    store: open(texts, createNodeStore()),
    out: pc.createColors(false),
    err: pc.createColors(false),
    // results are returned, and nothing has an exit code
    print: () => undefined,
    exit: () => undefined,
    note: (text) => void notes.push(text),
    language: languageFor(locale),
    translations,
    translate: (phrase) => renderPhrase(forAgents(phrase, translations)),
  };
  let known: { readonly count: number; readonly secrets: readonly string[] } | undefined;
  return {
    host,
    terminal,
    notes,
    signal,
    withTexts: (own, store = createNodeStore()) => ({ ...terminal, store: open({ ...texts, ...own }, store) }),
    hide(text) {
      if (known?.count !== seen.size)
        known = { count: seen.size, secrets: [...new Set([...seen].flatMap((each) => secretsOf(each)))] };
      return hideSecrets(text, known.secrets);
    },
  };
}
