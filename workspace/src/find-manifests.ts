import { isExpectationsFile } from '#core';
import { LIMITS } from './limits.js';
import { IGNORED_FILES, isJsonFile, MANIFEST_GLOB } from './manifest-patterns.js';
import type { ManifestStore } from './manifest-store.js';

export interface FoundManifests {
  /** URIs, each once: folder by folder, sorted within each; JSON after YAML, as most of it belongs to others. */
  readonly files: readonly string[];
  /** How many more were found, above the limit. */
  readonly omitted: number;
  /** The routing tests, likewise. */
  readonly tests: readonly string[];
}

/**
 * The manifests in folders and all folders below, up to the limit; hidden folders too, as CI configurations may hold
 * manifests.
 */
export async function findManifests(store: ManifestStore, folders: readonly string[]): Promise<FoundManifests> {
  const found = await Promise.all(
    folders.map((folder) => store.list(folder, [MANIFEST_GLOB], { ignore: IGNORED_FILES, hidden: true })),
  );
  const all = [...new Set(found.flatMap((each) => each.files))];
  const files = all.filter((uri) => !isExpectationsFile(uri));
  const inOrder = [...files.filter((uri) => !isJsonFile(uri)), ...files.filter(isJsonFile)];
  const kept = inOrder.slice(0, LIMITS.manifests.files);
  const tests = all.filter(isExpectationsFile).slice(0, LIMITS.tests.files);
  return { files: kept, omitted: files.length - kept.length, tests };
}
