import { folderOf } from './folder-of.js';
import type { ManifestStore } from './manifest-store.js';
import { topOfRepository } from './top-of-repository.js';

/**
 * The folders in which a file of a repository, such as a configuration or a routing test, may name others: the given
 * ones that it is in, and the top of its repository, or else its own folder. A repository must not make this program
 * read what else is on the machine.
 *
 * @param given the URIs of the workspace's folders, or of the working folder of the command line
 */
export async function allowedFolders(
  store: ManifestStore,
  file: string,
  given: readonly string[],
): Promise<readonly string[]> {
  const own = folderOf(file);
  const around = given.flatMap((folder) => {
    const uri = store.identify(folder);
    const slashed = uri === undefined || uri.endsWith('/') ? uri : `${uri}/`;
    return slashed !== undefined && own.startsWith(slashed) ? [slashed] : [];
  });
  const top = await topOfRepository(store, own);
  return [...around, top ?? own];
}
