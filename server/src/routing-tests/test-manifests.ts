import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DEFAULT_MANIFESTS, IGNORED_FOLDERS, isTestManifest, type PlacedText } from '#core';
import type { Context } from '../context.js';
import { filePath } from '../file-path.js';
import { readManifestFile } from '../manifests/read-manifest-file.js';
import type { ManifestFile } from '../manifests/workspace-manifests.js';

export interface TestManifests {
  /** In the order of the entries, and sorted within each. */
  readonly files: readonly ManifestFile[];
  /** Entries that no file matches. */
  readonly unmatched: readonly PlacedText[];
}

/** The manifests of a test, as they stand in the editor or else on disk. */
export async function testManifests(
  uri: string,
  manifests: readonly PlacedText[] | undefined,
  { manifests: workspace }: Pick<Context, 'manifests'>,
): Promise<TestManifests> {
  const path = filePath(uri);
  if (path === undefined) return { files: [], unmatched: [] };
  const entries = manifests ?? DEFAULT_MANIFESTS;
  const found = await Promise.all(
    entries.map(async (entry) => ({
      entry,
      paths: await find(typeof entry === 'string' ? entry : entry.text, dirname(path)),
    })),
  );
  const known = new Map((await workspace.load()).map((file) => [filePath(file.uri), file]));
  const paths = [...new Set(found.flatMap((each) => each.paths))];
  return {
    files: await Promise.all(paths.map(async (file) => known.get(file) ?? (await readOther(file)))),
    unmatched: found.flatMap(({ entry, paths }) => (typeof entry === 'string' || paths.length > 0 ? [] : [entry])),
  };
}

/** Outside of the workspace, or without any of our objects. */
async function readOther(file: string): Promise<ManifestFile> {
  const read = await readManifestFile(file, undefined);
  return { uri: pathToFileURL(file).href, facts: read === undefined || read === 'too-large' ? [] : read.facts };
}

async function find(pattern: string, folder: string): Promise<readonly string[]> {
  const { glob } = await import('tinyglobby');
  const found = await glob([pattern], {
    cwd: folder,
    absolute: true,
    dot: true,
    ignore: [...IGNORED_FOLDERS],
    followSymbolicLinks: false,
  });
  return found
    .map((file) => resolve(file))
    .filter(isTestManifest)
    .sort();
}
