import { phrase } from '#core';
import { LIMITS, type ManifestStore, type StoredText, unreadablePhrase } from '#workspace';
import { BuildFailure } from './build-failure.js';

interface ReaderOptions {
  readonly store: ManifestStore;
  /** The URIs of the folders that files must be in. */
  readonly within: readonly string[];
}

/**
 * Reads what a folder is built from, up to a limit of all files together.
 * @throws BuildFailure if a file cannot be read, or there is too much to read
 */
export function createInputReader(
  folder: string,
  { store, within }: ReaderOptions,
): (uri: string) => Promise<StoredText> {
  const files = new Set<string>();
  let total = 0;
  return async (uri) => {
    const content = await store.read(uri, { maxBytes: LIMITS.manifests.bytes, within });
    if ('problem' in content)
      throw new BuildFailure([
        phrase('{path} cannot be read: {problem}.', { path: store.display(uri), problem: unreadablePhrase(content) }),
      ]);
    total += content.size;
    files.add(uri);
    if (total > LIMITS.manifests.total || files.size > LIMITS.manifests.files)
      throw new BuildFailure([
        phrase('{path} and what it uses are too large to be built.', { path: store.display(folder) }),
      ]);
    return content;
  };
}
