import { isExpectationsFile } from '#core';
import { IGNORED_FILES, MANIFEST_GLOB } from './manifest-patterns.js';
import type { ManifestStore } from './manifest-store.js';

export interface NamedFiles {
  /** URIs, each once: in the order of the paths, and sorted within each. */
  readonly files: readonly string[];
  /** Paths that name nothing. */
  readonly missing: readonly string[];
}

/**
 * Files as a person names them, the YAML files of folders and of all folders below, and what globs match.
 *
 * @param folder what relative paths start from
 * @param wanted which of the files that are not named themselves; default: all but routing tests
 */
export async function findNamed(
  store: ManifestStore,
  paths: readonly string[],
  folder: string,
  wanted: (uri: string) => boolean = (uri) => !isExpectationsFile(uri),
): Promise<NamedFiles> {
  const files = new Set<string>();
  const missing: string[] = [];
  for (const path of paths) {
    const found = await findOne(store, path, folder, wanted);
    if (found === undefined) missing.push(path);
    for (const file of found ?? []) files.add(file);
  }
  return { files: [...files], missing };
}

/** Undefined when there is no such file and nothing matches. A file whose name looks like a glob is that file. */
async function findOne(
  store: ManifestStore,
  path: string,
  folder: string,
  wanted: (uri: string) => boolean,
): Promise<readonly string[] | undefined> {
  const uri = store.resolve(folder, path);
  const entry = await store.stat(uri);
  if (entry && !entry.isFolder) return [uri];
  if (entry) return (await search(store, MANIFEST_GLOB, uri)).filter(wanted);
  const matched = (await store.isGlob(path)) ? (await search(store, path, folder)).filter(wanted) : [];
  return matched.length > 0 ? matched : undefined;
}

function search(store: ManifestStore, glob: string, folder: string): Promise<readonly string[]> {
  return store.list(folder, [glob], { ignore: IGNORED_FILES, hidden: true });
}
