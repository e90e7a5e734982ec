import { readFile, stat } from 'node:fs/promises';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Connection, DidChangeWatchedFilesNotification, type Disposable } from 'vscode-languageserver/node';
import { builtInSamples, parseSamples, renderPhrase, type SampleAlert } from '#core';
import type { ClientInfo } from './client-info.js';
import type { Guard } from './guard.js';
import type { EffectiveSettings } from './settings.js';
import type { OnFilesChanged } from './watched-files.js';

/** The alerts that conditions are tried on: the built-in ones and those of the user's files. */
export interface Samples {
  readonly current: readonly SampleAlert[];
  onChange(listener: () => void): void;
  /** Reads the files again. */
  reload(): void;
}

/** A file of samples is written by hand or copied from Alertmanager: what is larger is something else. */
const MAX_FILE_BYTES = 8 * 1024 * 1024;
const MAX_FILES = 100;

export function createSamples(
  connection: Connection,
  guard: Guard,
  client: () => ClientInfo,
  settings: () => EffectiveSettings,
  onFilesChanged: OnFilesChanged,
): Samples {
  let current: readonly SampleAlert[] = builtInSamples;
  let watched: { readonly globs: string; readonly watcher: Promise<Disposable> } | undefined;
  const listeners: (() => void)[] = [];

  const load = guard(
    'samples',
    async () => {
      const { sampleFiles } = settings();
      await watch(sampleFiles);
      const own = sampleFiles.length === 0 ? [] : await readFiles(sampleFiles);
      if (own.length === 0 && current === builtInSamples) return;
      current = own.length === 0 ? builtInSamples : [...own, ...builtInSamples];
      for (const listener of listeners) listener();
    },
    undefined,
  );

  async function watch(globs: readonly string[]): Promise<void> {
    const key = JSON.stringify(globs);
    if (key === watched?.globs || !client().capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration) return;
    (await watched?.watcher)?.dispose();
    if (globs.length === 0) {
      watched = undefined;
      return;
    }
    const watchers = globs.map((globPattern) => ({ globPattern }));
    watched = { globs: key, watcher: connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }) };
  }

  async function readFiles(globs: readonly string[]): Promise<readonly SampleAlert[]> {
    const { glob } = await import('tinyglobby');
    const folders = client().folders.flatMap(({ uri }) => (uri.startsWith('file:') ? [fileURLToPath(uri)] : []));
    const found = await Promise.all(
      folders.map(async (cwd) =>
        (await glob([...globs], { cwd, absolute: true })).map((path) => ({ path, name: relative(cwd, path) })),
      ),
    );
    const files = found.flat().sort((a, b) => a.path.localeCompare(b.path));
    if (files.length > MAX_FILES)
      connection.console.warn(
        `Sample alerts: of ${files.length} files only the first ${MAX_FILES} are read. Make preview.sampleFiles more precise.`,
      );
    const samples: SampleAlert[] = [];
    for (const { path, name } of files.slice(0, MAX_FILES)) samples.push(...(await readOne(path, name)));
    return samples;
  }

  async function readOne(path: string, name: string): Promise<readonly SampleAlert[]> {
    try {
      if ((await stat(path)).size > MAX_FILE_BYTES) {
        connection.console.warn(`Sample alerts: ${name} is larger than 8 MB and is left out.`);
        return [];
      }
      const { samples, problems } = parseSamples(await readFile(path, 'utf8'), name);
      for (const { index, message } of problems) {
        connection.console.warn(
          `Sample alerts: ${name}${index === undefined ? '' : `, alert ${index}`}: ${renderPhrase(message)}`,
        );
      }
      return samples;
    } catch {
      // between the search and the reading it may have been deleted or locked
      connection.console.warn(`Sample alerts: ${name} cannot be read.`);
      return [];
    }
  }

  onFilesChanged(() => void load());
  return {
    get current() {
      return current;
    },
    onChange: (listener) => listeners.push(listener),
    reload: () => void load(),
  };
}
