import type { Context } from '../context.js';
import { readManifestFile } from '../manifests/read-manifest-file.js';
import type { ManifestFile } from '../manifests/workspace-manifests.js';

/** The manifests that a routing test names, as they are in the editor or else on disk. */
export async function namedManifests(
  uris: readonly string[],
  { manifests, store }: Pick<Context, 'manifests' | 'store'>,
): Promise<readonly ManifestFile[]> {
  const known = new Map((await manifests.load()).map((file) => [store.identify(file.uri), file]));
  return Promise.all(uris.map(async (uri) => known.get(uri) ?? { uri, facts: await readOther(uri) }));

  /** Outside of the workspace, without any of our objects, or too large for a search. */
  async function readOther(uri: string): Promise<ManifestFile['facts']> {
    const file = await readManifestFile(store, uri);
    return file === undefined || file === 'too-large' ? [] : file.facts;
  }
}
