import { IGNORED_FOLDERS } from './manifest-patterns.js';
import type { ManifestStore } from './manifest-store.js';

/** The URIs of the routing tests in a folder and all folders below. */
export async function findRoutingTests(store: ManifestStore, folder: string): Promise<readonly string[]> {
  const { files } = await store.list(folder, ['**/*.dingtalk-test.{yaml,yml}'], { ignore: IGNORED_FOLDERS });
  return files;
}
