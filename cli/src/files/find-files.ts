import { fileURLToPath, pathToFileURL } from 'node:url';
import { findNamed } from '#workspace';
import type { Terminal } from '../terminal/terminal.js';

export interface FoundFiles {
  /** Absolute, each once: in the order of the arguments, and sorted within each. */
  readonly files: readonly string[];
  /** Arguments that name nothing. */
  readonly missing: readonly string[];
}

/**
 * Files as they are named, the YAML files of folders and of all folders below, and what globs match.
 *
 * @param wanted which of those that are not named; default: all but routing tests
 */
export async function findFiles(
  paths: readonly string[],
  { cwd, store }: Pick<Terminal, 'cwd' | 'store'>,
  wanted?: (file: string) => boolean,
): Promise<FoundFiles> {
  const { files, missing } = await findNamed(store, paths, pathToFileURL(cwd).href, wanted);
  return { files: files.map((uri) => fileURLToPath(uri)), missing };
}
