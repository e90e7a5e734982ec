import { readFile, stat } from 'node:fs/promises';
import { analyseStream, factsOf, type ManifestFacts, mayBeNamed, mayHoldManifests } from '#core';

/** What is read of a file on disk. The text is not kept. */
export interface ManifestOnDisk {
  readonly facts: readonly ManifestFacts[];
  /** Tells whether the file has changed since. */
  readonly stamp: string;
}

/** A manifest is written by hand: what is larger is something else. */
const MAX_BYTES = 1024 * 1024;

/**
 * Reads a file, unless it is as it was.
 * @returns undefined when it cannot be read, as a file that has just been deleted; `too-large` for what is no manifest
 */
export async function readManifestFile(
  path: string,
  before: ManifestOnDisk | undefined,
): Promise<ManifestOnDisk | 'too-large' | undefined> {
  try {
    const { size, mtimeMs } = await stat(path);
    if (size > MAX_BYTES) return 'too-large';
    const stamp = `${size} ${mtimeMs}`;
    if (before?.stamp === stamp) return before;
    const text = (await readFile(path, 'utf8')).replace(/^\uFEFF/, '');
    return { facts: mayHoldManifests(text) || mayBeNamed(text) ? factsOf(analyseStream(text)) : [], stamp };
  } catch {
    return undefined;
  }
}
