import { isExpectationsFile } from '#core';
import { IGNORED_FILES, MANIFEST_GLOB } from './manifest-patterns.js';
import type { ManifestStore, UnreadableFolder } from './manifest-store.js';

export interface NamedFiles {
  /** URIs, each once: in the order of the paths, and sorted within each. */
  readonly files: readonly string[];
  /** Those that only a search of a folder found. */
  readonly searched: ReadonlySet<string>;
  /** Paths that name nothing. */
  readonly missing: readonly string[];
  /** Folders that are searched but cannot be read. */
  readonly unreadable: readonly UnreadableFolder[];
}

/**
 * Files as a person names them, the YAML and JSON files of folders and of all folders below, and what globs match.
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
  const named = new Set<string>();
  const missing: string[] = [];
  const unreadable = new Map<string, UnreadableFolder>();
  for (const path of paths) {
    const found = await findOne(store, path, folder, wanted);
    for (const folder of found?.unreadable ?? []) unreadable.set(folder.uri, folder);
    if (found === undefined) missing.push(path);
    for (const file of found?.files ?? []) {
      files.add(file);
      if (!found?.searched) named.add(file);
    }
  }
  const searched = new Set([...files].filter((file) => !named.has(file)));
  return { files: [...files], searched, missing, unreadable: [...unreadable.values()] };
}

/** Undefined when there is no such file and nothing matches. A file whose name looks like a glob is that file. */
async function findOne(
  store: ManifestStore,
  path: string,
  folder: string,
  wanted: (uri: string) => boolean,
): Promise<Found | undefined> {
  const uri = store.resolve(folder, path);
  const entry = await store.stat(uri);
  if (entry && !entry.isFolder) return { files: [uri], unreadable: [] };
  const search = async (glob: string, from: string): Promise<Found> => {
    const { files, unreadable } = await store.list(from, [glob], { ignore: IGNORED_FILES, hidden: true });
    return { files: files.filter(wanted), unreadable };
  };
  if (entry) return { ...(await search(MANIFEST_GLOB, uri)), searched: true };
  const matched = (await store.isGlob(path)) ? await search(path, folder) : { files: [], unreadable: [] };
  return matched.files.length + matched.unreadable.length > 0 ? matched : undefined;
}

interface Found extends Pick<NamedFiles, 'files' | 'unreadable'> {
  /** By searching a folder. */
  readonly searched?: true;
}
