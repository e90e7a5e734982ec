import type { Expectations, PlacedText } from '#core';
import { folderOf } from './folder-of.js';
import { leavesFolders } from './leaves-folders.js';
import { DEFAULT_TEST_MANIFESTS, IGNORED_FOLDERS, isTestManifest } from './manifest-patterns.js';
import type { ManifestStore } from './manifest-store.js';

/** The files that a routing test names, as URIs. */
export interface TestFiles {
  /** Each once: in the order of the entries, and sorted within each. */
  readonly manifests: readonly TestManifest[];
  /** Entries that no file matches. */
  readonly unmatched: readonly PlacedText[];
  /** Entries that leave the folders that the files must be in. */
  readonly outside: readonly PlacedText[];
  /** By the name that the test gives it; it may be missing. */
  readonly alerts: ReadonlyMap<string, string>;
}

export interface TestManifest {
  readonly uri: string;
  /** The entry that names it; undefined: it is beside the test. */
  readonly entry: PlacedText | undefined;
}

/**
 * @param test the URI of the routing test, as its store identifies it
 * @param within the URIs of the folders that the manifests must be in
 */
export async function findTestFiles(
  store: ManifestStore,
  test: string,
  { manifests, cases }: Expectations,
  within: readonly string[],
): Promise<TestFiles> {
  const folder = folderOf(test);
  const alerts = alertFilesOf(store, test, cases);
  if (!manifests) {
    const beside = await search(store, folder, DEFAULT_TEST_MANIFESTS, within);
    return { manifests: beside.map((uri) => ({ uri, entry: undefined })), unmatched: [], outside: [], alerts };
  }
  const outside = manifests.filter(({ text }) => leavesFolders(store, folder, text, within));
  const found = await Promise.all(
    manifests
      .filter((entry) => !outside.includes(entry))
      .map(async (entry) => ({ entry, files: await search(store, folder, [entry.text], within) })),
  );
  const byUri = new Map<string, TestManifest>();
  for (const { entry, files } of found) for (const uri of files) if (!byUri.has(uri)) byUri.set(uri, { uri, entry });
  return {
    manifests: [...byUri.values()],
    unmatched: found.flatMap(({ entry, files }) => (files.length === 0 ? [entry] : [])),
    outside,
    alerts,
  };
}

/** The URIs of the files with alerts that cases name, by the names in the test. */
export function alertFilesOf(
  store: Pick<ManifestStore, 'resolve'>,
  test: string,
  cases: Expectations['cases'],
): TestFiles['alerts'] {
  const names = new Set(cases.flatMap(({ alertsFile }) => alertsFile?.text ?? []));
  return new Map([...names].map((name) => [name, store.resolve(folderOf(test), name)]));
}

async function search(
  store: ManifestStore,
  folder: string,
  globs: readonly string[],
  within: readonly string[],
): Promise<readonly string[]> {
  const options = { ignore: IGNORED_FOLDERS, hidden: true, expandFolders: true, within };
  return (await store.list(folder, globs, options)).files.filter(isTestManifest);
}
