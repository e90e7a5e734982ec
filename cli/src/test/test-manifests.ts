import { dirname, resolve } from 'node:path';
import { glob } from 'tinyglobby';
import { DEFAULT_MANIFESTS, IGNORED_FOLDERS, isTestManifest, type PlacedText } from '#core';

export interface TestManifests {
  /** Absolute: in the order of the entries, and sorted within each. */
  readonly files: readonly string[];
  /** Entries that no file matches. */
  readonly unmatched: readonly PlacedText[];
}

/** The manifests of a test: files, folders and globs, relative to its folder. */
export async function testManifests(
  test: string,
  manifests: readonly PlacedText[] | undefined,
): Promise<TestManifests> {
  const folder = dirname(test);
  if (!manifests) return { files: await find([...DEFAULT_MANIFESTS], folder), unmatched: [] };
  const found = await Promise.all(manifests.map(async (entry) => ({ entry, files: await find([entry.text], folder) })));
  return {
    files: [...new Set(found.flatMap(({ files }) => files))],
    unmatched: found.flatMap(({ entry, files }) => (files.length === 0 ? [entry] : [])),
  };
}

async function find(patterns: string[], folder: string): Promise<readonly string[]> {
  const found = await glob(patterns, {
    cwd: folder,
    absolute: true,
    dot: true,
    ignore: [...IGNORED_FOLDERS],
    followSymbolicLinks: false,
  });
  return found
    .map((file) => resolve(file))
    .filter(isTestManifest)
    .sort();
}
