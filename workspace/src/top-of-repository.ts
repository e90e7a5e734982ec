import { folderOf } from './folder-of.js';
import type { ManifestStore } from './manifest-store.js';

/** The folder of the repository that a folder is in, as a URI with a slash at its end; undefined: it is in none. */
export async function topOfRepository(
  store: Pick<ManifestStore, 'stat' | 'resolve'>,
  folder: string,
): Promise<string | undefined> {
  if (await store.stat(store.resolve(folder, '.git'))) return folder;
  const parent = folderOf(folder);
  return parent === folder ? undefined : topOfRepository(store, parent);
}
