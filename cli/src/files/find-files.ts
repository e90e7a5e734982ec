import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Phrase, phrase } from '#core';
import { findNamed, unreadablePhrase } from '#workspace';
import type { Terminal } from '../terminal/terminal.js';
import { requirePaths } from './require-paths.js';
import { shownPath } from './shown-path.js';

export interface FoundFiles {
  /** Absolute paths without duplicates, in the order of the arguments and sorted within each. */
  readonly files: readonly string[];
  /** Those that only a search of a folder found. */
  readonly searched: ReadonlySet<string>;
  /** Arguments that match nothing. */
  readonly missing: readonly string[];
  /** Folders that are searched but cannot be read, and why. */
  readonly unreadable: readonly Phrase[];
}

/**
 * Finds the named files, the YAML and JSON files of folders and their subfolders, and the matches of globs.
 *
 * @param wanted selects among files that are not named; default: all but routing tests
 * @throws UsageError if a path is empty
 */
export async function findFiles(
  paths: readonly string[],
  { cwd, store }: Pick<Terminal, 'cwd' | 'store'>,
  wanted?: (file: string) => boolean,
): Promise<FoundFiles> {
  requirePaths(paths);
  const { files, searched, missing, unreadable } = await findNamed(store, paths, pathToFileURL(cwd).href, wanted);
  return {
    files: files.map((uri) => fileURLToPath(uri)),
    searched: new Set([...searched].map((uri) => fileURLToPath(uri))),
    missing,
    unreadable: unreadable.map((folder) =>
      phrase('{path} cannot be read: {problem}.', {
        path: shownPath(fileURLToPath(folder.uri), cwd),
        problem: unreadablePhrase(folder),
      }),
    ),
  };
}
