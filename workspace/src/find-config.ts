import { CONFIG_FILE_NAMES } from '#core';
import { folderOf } from './folder-of.js';
import type { ManifestStore } from './manifest-store.js';

/** The URI of the configuration file that applies to a file; undefined when there is none. */
export type FindConfig = (uri: string) => Promise<string | undefined>;

/**
 * Looks for `.kubesphere-dingtalk.yaml` beside a file and in the folders above it, up to the top of a repository: only
 * the nearest file applies. Looks into each folder once; create another finder to look again.
 */
export function createConfigFinder(store: ManifestStore): FindConfig {
  const known = new Map<string, Promise<string | undefined>>();
  const findFor = (folder: string): Promise<string | undefined> => {
    const found = known.get(folder) ?? search(folder);
    known.set(folder, found);
    return found;
  };
  async function search(folder: string): Promise<string | undefined> {
    for (const name of CONFIG_FILE_NAMES) {
      const uri = store.resolve(folder, name);
      if (await store.stat(uri)) return uri;
    }
    const parent = folderOf(folder);
    // a repository does not depend on the folders that it happens to be in
    return parent === folder || (await store.stat(store.resolve(folder, '.git'))) ? undefined : findFor(parent);
  }
  return async (uri) => {
    const file = store.identify(uri);
    return file === undefined ? undefined : findFor(folderOf(file));
  };
}
