import type { Connection } from 'vscode-languageserver/node';
import { isExpectationsFile } from '#core';
import { findManifests, isManifestFile, LIMITS, MANIFEST_GLOB, type ManifestStore, type ReadOptions } from '#workspace';
import type { ClientInfo } from '../client-info.js';
import type { Guard } from '../guard.js';
import { type OnFilesChanged, watchFiles } from '../watched-files.js';
import type { Kustomizations } from './kustomizations.js';
import { type ManifestOnDisk, readManifestFile } from './read-manifest-file.js';

/** The manifests on disk in the folders of the workspace. The first question starts the search. */
export interface ManifestFolders {
  /** Brings what is known up to date. */
  load(): Promise<void>;
  /** The same, looking at every file again: the client may not have reported the latest changes yet. */
  refresh(): Promise<void>;
  /** By the URI that the store identifies them by, also routing tests, and files without any of our objects. */
  readonly known: ReadonlyMap<string, ManifestOnDisk>;
  /** Whether some files are left out, because there are too many. */
  readonly isPartial: boolean;
  /** The files that are left out because they are too large. */
  readonly tooLarge: ReadonlySet<string>;
  /** How its files are read: up to a limit, and only inside the folders of the workspace. */
  readOptions(): ReadOptions;
  onChange(listener: () => void): void;
  /** The workspace has other folders now. */
  foldersChanged(): void;
}

const READ_AT_ONCE = 32;
/** For so many milliseconds what was read counts, if the client does not watch files. */
const FRESH_FOR = 5000;

export interface ManifestFolderSources {
  readonly store: ManifestStore;
  readonly connection: Pick<Connection, 'client' | 'console'>;
  readonly guard: Guard;
  readonly client: () => ClientInfo;
  readonly onFilesChanged: OnFilesChanged;
  readonly kustomizations: Pick<Kustomizations, 'of' | 'onChange'>;
}

export function createManifestFolders({
  store,
  connection,
  guard,
  client,
  onFilesChanged,
  kustomizations,
}: ManifestFolderSources): ManifestFolders {
  let known = new Map<string, ManifestOnDisk>();
  let searched: number | undefined;
  let searching: Promise<void> | undefined;
  let watching = false;
  let isPartial = false;
  const tooLarge = new Set<string>();
  const reported = new Set<string>();
  const listeners: (() => void)[] = [];
  const announce = (): void => {
    for (const listener of listeners) listener();
  };
  const report = (problem: string): void => {
    if (reported.has(problem)) return;
    reported.add(problem);
    connection.console.warn(`Manifests: ${problem}`);
  };

  const search = guard(
    'manifests',
    async () => {
      watch();
      searched = Date.now();
      const before = known;
      const found = await findAll();
      const next = new Map<string, ManifestOnDisk>();
      tooLarge.clear();
      for (let start = 0; start < found.length; start += READ_AT_ONCE) {
        const total = [...next.values()].reduce((sum, { size }) => sum + size, 0);
        if (total > LIMITS.manifests.total) {
          isPartial = true;
          report(
            `the YAML and JSON files are larger than 100 MB together; the last ${found.length - start} are left out.`,
          );
          break;
        }
        const some = found.slice(start, start + READ_AT_ONCE);
        await Promise.all(some.map(async (uri) => keep(next, uri, await read(uri, before.get(uri)))));
      }
      known = next;
    },
    undefined,
  );

  async function findAll(): Promise<readonly string[]> {
    const folders = client().folders.flatMap(({ uri }) => store.identify(uri) ?? []);
    const { files, omitted, tests } = await findManifests(store, folders);
    isPartial = omitted > 0;
    if (omitted > 0)
      report(`only the first ${files.length} of ${files.length + omitted} YAML and JSON files are read.`);
    return [...files, ...tests];
  }

  async function read(uri: string, before: ManifestOnDisk | undefined): ReturnType<typeof readManifestFile> {
    return readManifestFile(store, uri, before, { ...readOptions(), use: await kustomizations.of(uri) });
  }

  function readOptions(): ReadOptions {
    const within = client().folders.flatMap((folder) => store.identify(folder.uri) ?? []);
    return { maxBytes: LIMITS.manifests.bytes, within };
  }

  function keep(
    files: Map<string, ManifestOnDisk>,
    uri: string,
    file: Awaited<ReturnType<typeof readManifestFile>>,
  ): void {
    if (file === 'too-large') {
      report(`${store.display(uri)} is larger than 1 MB and is left out.`);
      tooLarge.add(uri);
    } else tooLarge.delete(uri);
    if (file === undefined || file === 'too-large') files.delete(uri);
    else files.set(uri, file);
  }

  function watch(): void {
    if (watching || !client().capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration) return;
    watching = true;
    void watchFiles({ connection, guard, client }, [MANIFEST_GLOB]);
  }

  onFilesChanged(
    guard(
      'manifests',
      async (uris) => {
        if (searched === undefined) return;
        await searching;
        const changed = uris
          .flatMap((uri) => store.identify(uri) ?? [])
          .filter((uri) => isManifestFile(uri) || isExpectationsFile(uri));
        if (changed.length === 0) return;
        await Promise.all(changed.map(async (uri) => keep(known, uri, await read(uri, known.get(uri)))));
        announce();
      },
      undefined,
    ),
  );
  kustomizations.onChange(
    guard(
      'manifests',
      async () => {
        if (searched === undefined) return;
        await searching;
        const now = await Promise.all(
          [...known].map(async ([uri, file]) => ({ uri, file, use: await kustomizations.of(uri) })),
        );
        const changed = now.filter(({ file, use }) => file.use !== use);
        if (changed.length === 0) return;
        await Promise.all(changed.map(async ({ uri, file }) => keep(known, uri, await read(uri, file))));
        announce();
      },
      undefined,
    ),
  );
  function searchOnce(): Promise<void> {
    searching ??= search().finally(() => {
      searching = undefined;
    });
    return searching;
  }

  return {
    async load() {
      const stale = searched === undefined || (!watching && Date.now() - searched > FRESH_FOR);
      await (stale ? searchOnce() : searching);
    },
    async refresh() {
      // a search that is already running may have passed the file that has just changed
      await searching;
      await searchOnce();
    },
    get known() {
      return known;
    },
    get isPartial() {
      return isPartial;
    },
    tooLarge,
    readOptions,
    onChange: (listener) => listeners.push(listener),
    foldersChanged() {
      if (searched === undefined) return;
      searched = undefined;
      announce();
    },
  };
}
