import type { PlacedText } from '#core';
import { leavesFolders } from './leaves-folders.js';
import { LIMITS } from './limits.js';
import type { ManifestStore } from './manifest-store.js';

/** Globs of files with sample alerts. */
export interface SampleGlobs {
  /** The URI of the folder that they are relative to: that of the configuration file, or of the workspace. */
  readonly folder: string;
  readonly globs: readonly (string | PlacedText)[];
  /** The URIs of the folders that their files must be in; default: anywhere. */
  readonly within?: readonly string[];
}

export interface FoundSamples {
  /** Sorted, each once. */
  readonly files: readonly SampleFile[];
  /** How many more were found, above the limit. */
  readonly omitted: number;
  /** Globs that match no file, each once. */
  readonly unmatched: readonly string[];
  readonly refused: readonly RefusedGlob[];
}

export interface SampleFile {
  readonly uri: string;
  /** Its path from the folder of its globs. */
  readonly name: string;
  readonly within?: readonly string[];
}

/** A glob that leaves the folders that its files must be in. */
export interface RefusedGlob {
  readonly folder: string;
  readonly glob: string | PlacedText;
}

interface FilesOfGlob {
  readonly text: string;
  readonly files: readonly SampleFile[];
  readonly refused: readonly RefusedGlob[];
}

/** The files with sample alerts, up to the limit. */
export async function findSamples(
  store: ManifestStore,
  sources: readonly SampleGlobs[],
  most: number = LIMITS.samples.files,
): Promise<FoundSamples> {
  const entries = sources.flatMap(({ globs, ...source }) => globs.map((glob) => ({ ...source, glob })));
  const found = await Promise.all(
    entries.map(async ({ folder, glob, within }): Promise<FilesOfGlob> => {
      const text = typeof glob === 'string' ? glob : glob.text;
      if (within && leavesFolders(store, folder, text, within)) return { text, files: [], refused: [{ folder, glob }] };
      const limit = within && { within };
      const listed = await store.list(folder, [text], { followLinks: true, expandFolders: true, ...limit });
      return {
        text,
        files: listed.files.map((uri): SampleFile => ({ uri, name: store.relative(folder, uri), ...limit })),
        refused: listed.outside.length > 0 ? [{ folder, glob }] : [],
      };
    }),
  );
  const files = [...new Map(found.flatMap((each) => each.files).map((file) => [file.uri, file])).values()];
  files.sort((a, b) => (a.uri < b.uri ? -1 : 1));
  const kept = files.slice(0, most);
  const unmatched = found.flatMap((each) => (each.files.length + each.refused.length === 0 ? each.text : []));
  return {
    files: kept,
    omitted: files.length - kept.length,
    unmatched: [...new Set(unmatched)],
    refused: found.flatMap(({ refused }) => refused),
  };
}
