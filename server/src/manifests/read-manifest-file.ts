import { analyseStream, factsOf, type ManifestFacts, mayBeNamed, mayHoldManifests } from '#core';
import type { ManifestStore } from '#workspace';

/** What is kept of a file on disk: never its text. */
export interface ManifestOnDisk {
  readonly facts: readonly ManifestFacts[];
  /** Another text when the file may have changed. */
  readonly stamp: string;
}

/**
 * Reads a file, unless it is unchanged.
 * @param maxBytes default: no limit
 * @returns undefined when it cannot be read, for example because it has just been deleted
 */
export async function readManifestFile(
  store: ManifestStore,
  uri: string,
  before?: ManifestOnDisk,
  maxBytes?: number,
): Promise<ManifestOnDisk | 'too-large' | undefined> {
  const entry = await store.stat(uri);
  if (!entry) return undefined;
  const { stamp } = entry;
  if (before?.stamp === stamp) return before;
  const content = await store.read(uri, maxBytes);
  if ('problem' in content) return content.problem === 'too-large' ? 'too-large' : undefined;
  const { text } = content;
  return { facts: mayHoldManifests(text) || mayBeNamed(text) ? factsOf(analyseStream(text)) : [], stamp };
}
