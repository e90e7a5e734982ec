import type { Dirent, Stats } from 'node:fs';
import * as files from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { FileSystemAdapter } from 'tinyglobby';
import type { Listing, ListOptions, UnreadableFolder } from '../manifest-store.js';
import { isBelow } from './is-below.js';
import { problemOf } from './problem-of.js';

/** Where folders are read from, by paths. */
export interface FolderSource {
  readdir(path: string, options: { withFileTypes: true }, done: ReadFolder): void;
  /** What is behind the links of a path. */
  realpath(path: string, done: Resolve): void;
  stat(path: string, done: ReadStats): void;
  /** The same at once; undefined when there is nothing. */
  realOf(path: string): string | undefined;
}

export type ReadFolder = (error: NodeJS.ErrnoException | null, entries: Dirent[]) => void;
export type Resolve = (error: Error | null, real: string) => void;
export type ReadStats = (error: NodeJS.ErrnoException | null, stats: Stats) => void;

const THIS_MACHINE: FolderSource = { readdir: files.readdir, realpath: files.realpath, stat: files.stat, realOf };

/** The files of a source that match globs; default: of this machine. Folders that are missing are empty. */
export async function listFiles(
  folder: string,
  globs: readonly string[],
  options: ListOptions = {},
  source: FolderSource = THIS_MACHINE,
): Promise<Listing> {
  const { ignore = [], hidden = false, followLinks = false, expandFolders = false, within } = options;
  const { glob } = await import('tinyglobby');
  const watched = watchedFiles(
    source,
    within?.map((uri) => fileURLToPath(uri)),
  );
  const found = await glob([...globs], {
    cwd: fileURLToPath(folder),
    absolute: true,
    dot: hidden,
    ignore: [...ignore],
    expandDirectories: expandFolders,
    followSymbolicLinks: followLinks,
    fs: watched.adapter,
  });
  return {
    files: toUris(found),
    unreadable: [...watched.unreadable.values()],
    outside: toUris(watched.outside),
  };
}

function toUris(paths: readonly string[]): readonly string[] {
  const resolved = new Set(paths.map((path) => resolve(path)));
  return [...resolved].sort().map((path) => pathToFileURL(path).href);
}

interface Watched {
  readonly adapter: FileSystemAdapter;
  readonly unreadable: ReadonlyMap<string, UnreadableFolder>;
  /** Paths. */
  readonly outside: readonly string[];
}

/** The errors of folders that are not there, or have just been deleted. */
const NOT_THERE: ReadonlySet<string | undefined> = new Set(['ENOENT', 'ENOTDIR']);

/** @param within absolute paths; undefined: anywhere */
function watchedFiles(source: FolderSource, within: readonly string[] | undefined): Watched {
  const unreadable = new Map<string, UnreadableFolder>();
  const outside: string[] = [];
  const roots = within?.flatMap((folder) => source.realOf(folder) ?? []);
  let started = false;
  const leaves = (path: string): boolean => roots !== undefined && !roots.some((root) => isBelow(path, root));
  const readdir = (path: string, options: { withFileTypes: true }, done: ReadFolder): void => {
    // folders below are real, or were resolved on the way
    const start = started || !roots ? undefined : source.realOf(path);
    started = true;
    if (start !== undefined && leaves(start)) {
      outside.push(path);
      done(null, []);
      return;
    }
    source.readdir(path, options, (error, entries) => {
      if (error && !NOT_THERE.has(error.code))
        unreadable.set(path, { uri: pathToFileURL(path).href, ...problemOf(error) });
      done(error, entries);
    });
  };
  const realpath = (path: string, done: Resolve): void =>
    source.realpath(path, (error, real) => {
      if (error || !leaves(real)) return done(error, real);
      outside.push(path);
      done(new Error('outside'), real);
    });
  // of their overloads, the search calls only these
  const adapter = { readdir, realpath, stat: source.stat } as unknown as FileSystemAdapter;
  return { adapter, unreadable, outside };
}

function realOf(path: string): string | undefined {
  try {
    return files.realpathSync(path);
  } catch {
    return undefined;
  }
}
