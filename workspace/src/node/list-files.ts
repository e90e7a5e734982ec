import * as files from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { FileSystemAdapter } from 'tinyglobby';
import type { Listing, ListOptions, UnreadableFolder } from '../manifest-store.js';
import { isBelow } from './is-below.js';
import { problemOf } from './problem-of.js';

/** The files of this machine that match globs. Folders that are missing are empty. */
export async function listFiles(
  folder: string,
  globs: readonly string[],
  { ignore = [], hidden = false, followLinks = false, expandFolders = false, within }: ListOptions = {},
): Promise<Listing> {
  const { glob } = await import('tinyglobby');
  const watched = watchedFiles(within?.map((uri) => fileURLToPath(uri)));
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
function watchedFiles(within: readonly string[] | undefined): Watched {
  const unreadable = new Map<string, UnreadableFolder>();
  const outside: string[] = [];
  const roots = within?.flatMap((folder) => realOf(folder) ?? []);
  let started = false;
  const leaves = (path: string): boolean => roots !== undefined && !roots.some((root) => isBelow(path, root));
  const readdir = (path: string, options: { withFileTypes: true }, done: ReadFolder): void => {
    // folders below are real, or were resolved on the way
    const start = started || !roots ? undefined : realOf(path);
    started = true;
    if (start !== undefined && leaves(start)) {
      outside.push(path);
      done(null, []);
      return;
    }
    files.readdir(path, options, (error, entries) => {
      if (error && !NOT_THERE.has(error.code))
        unreadable.set(path, { uri: pathToFileURL(path).href, ...problemOf(error) });
      done(error, entries);
    });
  };
  const realpath = (path: string, done: Resolve): void =>
    files.realpath(path, (error, real) => {
      if (error || !leaves(real)) return done(error, real);
      outside.push(path);
      done(new Error('outside'), real);
    });
  // of their overloads, the search calls only these
  const adapter = { readdir, realpath } as unknown as FileSystemAdapter;
  return { adapter, unreadable, outside };
}

type ReadFolder = (error: NodeJS.ErrnoException | null, entries: files.Dirent[]) => void;
type Resolve = (error: Error | null, real: string) => void;

function realOf(path: string): string | undefined {
  try {
    return files.realpathSync(path);
  } catch {
    return undefined;
  }
}
