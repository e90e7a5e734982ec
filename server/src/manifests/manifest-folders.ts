import { type Connection, DidChangeWatchedFilesNotification } from 'vscode-languageserver/node';
import type { ClientInfo } from '../client-info.js';
import { filePath } from '../file-path.js';
import type { Guard } from '../guard.js';
import type { OnFilesChanged } from '../watched-files.js';
import { findManifestFiles, isManifestFile } from './find-manifest-files.js';
import { type ManifestOnDisk, readManifestFile } from './read-manifest-file.js';

/** The manifests on disk in the folders of the workspace. Nothing is looked for before somebody asks. */
export interface ManifestFolders {
  /** Brings what is known up to date. */
  load(): Promise<void>;
  /** By path, also files without any of our objects. */
  readonly known: ReadonlyMap<string, ManifestOnDisk>;
  onChange(listener: () => void): void;
  /** The workspace has other folders now. */
  foldersChanged(): void;
}

const MAX_FILES = 5000;
const READ_AT_ONCE = 32;
/** How long what was read counts for a client that does not watch files. */
const FRESH_FOR = 5000;

export interface ManifestFolderSources {
  readonly connection: Pick<Connection, 'client' | 'console'>;
  readonly guard: Guard;
  readonly client: () => ClientInfo;
  readonly onFilesChanged: OnFilesChanged;
}

export function createManifestFolders({
  connection,
  guard,
  client,
  onFilesChanged,
}: ManifestFolderSources): ManifestFolders {
  let read = new Map<string, ManifestOnDisk>();
  let searched: number | undefined;
  let searching: Promise<void> | undefined;
  let watching = false;
  const told = new Set<string>();
  const listeners: (() => void)[] = [];
  const announce = (): void => {
    for (const listener of listeners) listener();
  };
  const tell = (problem: string): void => {
    if (told.has(problem)) return;
    told.add(problem);
    connection.console.warn(`Manifests: ${problem}`);
  };

  const search = guard(
    'manifests',
    async () => {
      watch();
      searched = Date.now();
      const before = read;
      const found = await findAll();
      const next = new Map<string, ManifestOnDisk>();
      for (let start = 0; start < found.length; start += READ_AT_ONCE) {
        const some = found.slice(start, start + READ_AT_ONCE);
        await Promise.all(some.map(async (path) => keep(next, path, await readManifestFile(path, before.get(path)))));
      }
      read = next;
    },
    undefined,
  );

  async function findAll(): Promise<readonly string[]> {
    const folders = client().folders.flatMap(({ uri }) => filePath(uri) ?? []);
    const found = [...new Set((await Promise.all(folders.map(findManifestFiles))).flat())];
    if (found.length > MAX_FILES) tell(`of ${found.length} YAML files only the first ${MAX_FILES} are read.`);
    return found.slice(0, MAX_FILES);
  }

  function keep(
    files: Map<string, ManifestOnDisk>,
    path: string,
    file: Awaited<ReturnType<typeof readManifestFile>>,
  ): void {
    if (file === 'too-large') tell(`${path} is larger than 1 MB and is left out.`);
    if (file === undefined || file === 'too-large') files.delete(path);
    else files.set(path, file);
  }

  function watch(): void {
    if (watching || !client().capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration) return;
    watching = true;
    void connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: [{ globPattern: '**/*.{yaml,yml}' }],
    });
  }

  onFilesChanged(
    guard(
      'manifests',
      async (uris) => {
        if (searched === undefined) return;
        await searching;
        const paths = uris.flatMap((uri) => filePath(uri) ?? []).filter(isManifestFile);
        if (paths.length === 0) return;
        await Promise.all(paths.map(async (path) => keep(read, path, await readManifestFile(path, read.get(path)))));
        announce();
      },
      undefined,
    ),
  );
  return {
    async load() {
      const stale = searched === undefined || (!watching && Date.now() - searched > FRESH_FOR);
      if (stale && !searching) {
        searching = search().finally(() => {
          searching = undefined;
        });
      }
      await searching;
    },
    get known() {
      return read;
    },
    onChange: (listener) => listeners.push(listener),
    foldersChanged() {
      if (searched === undefined) return;
      searched = undefined;
      announce();
    },
  };
}
