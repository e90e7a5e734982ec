import { LIMITS } from './limits.js';
import type { ManifestStore } from './manifest-store.js';

/** Globs of files with sample alerts. */
export interface SampleGlobs {
  /** The URI of the folder that they are relative to: that of the configuration file, or of the workspace. */
  readonly folder: string;
  readonly globs: readonly string[];
}

export interface FoundSamples {
  /** Sorted, each once. */
  readonly files: readonly SampleFile[];
  /** How many more were found, above the limit. */
  readonly omitted: number;
  /** Globs that match no file, each once. */
  readonly unmatched: readonly string[];
}

export interface SampleFile {
  readonly uri: string;
  /** Its path from the folder of its globs. */
  readonly name: string;
}

/** The files with sample alerts, up to the limit. */
export async function findSamples(store: ManifestStore, sources: readonly SampleGlobs[]): Promise<FoundSamples> {
  const found = await Promise.all(
    sources.flatMap(({ folder, globs }) =>
      globs.map(async (glob) => {
        const uris = await store.list(folder, [glob], { followLinks: true, expandFolders: true });
        return { glob, files: uris.map((uri): SampleFile => ({ uri, name: store.relative(folder, uri) })) };
      }),
    ),
  );
  const files = [...new Map(found.flatMap((each) => each.files).map((file) => [file.uri, file])).values()];
  files.sort((a, b) => (a.uri < b.uri ? -1 : 1));
  const kept = files.slice(0, LIMITS.samples.files);
  const unmatched = found.flatMap((each) => (each.files.length === 0 ? each.glob : []));
  return { files: kept, omitted: files.length - kept.length, unmatched: [...new Set(unmatched)] };
}
