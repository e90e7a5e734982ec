import type { Expectations, PlacedText } from '#core';
import { folderOf } from './folder-of.js';
import { DEFAULT_TEST_MANIFESTS, IGNORED_FOLDERS, isTestManifest } from './manifest-patterns.js';
import type { ManifestStore } from './manifest-store.js';

/** The files that a routing test names, as URIs. */
export interface TestFiles {
  /** Each once: in the order of the entries, and sorted within each. */
  readonly manifests: readonly string[];
  /** Entries that no file matches. */
  readonly unmatched: readonly PlacedText[];
  /** By the name that the test gives it; it may be missing. */
  readonly alerts: ReadonlyMap<string, string>;
}

/** @param test the URI of the routing test, as its store identifies it */
export async function findTestFiles(
  store: ManifestStore,
  test: string,
  { manifests, cases }: Expectations,
): Promise<TestFiles> {
  const folder = folderOf(test);
  const names = new Set(cases.flatMap(({ alertsFile }) => alertsFile?.text ?? []));
  const alerts = new Map([...names].map((name) => [name, store.resolve(folder, name)]));
  if (!manifests) return { manifests: await search(store, folder, DEFAULT_TEST_MANIFESTS), unmatched: [], alerts };
  const found = await Promise.all(
    manifests.map(async (entry) => ({ entry, files: await search(store, folder, [entry.text]) })),
  );
  return {
    manifests: [...new Set(found.flatMap(({ files }) => files))],
    unmatched: found.flatMap(({ entry, files }) => (files.length === 0 ? [entry] : [])),
    alerts,
  };
}

async function search(store: ManifestStore, folder: string, globs: readonly string[]): Promise<readonly string[]> {
  const found = await store.list(folder, globs, { ignore: IGNORED_FOLDERS, hidden: true, expandFolders: true });
  return found.filter(isTestManifest);
}
