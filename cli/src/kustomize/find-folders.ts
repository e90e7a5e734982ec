import { pathToFileURL } from 'node:url';
import { KUSTOMIZATION_FILES, listPhrase, phrase } from '#core';
import { folderOf } from '#workspace';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../usage-error.js';

/**
 * The URIs of the folders that are named, each once: a folder itself, or the folders with a kustomization that a glob
 * matches.
 * @throws UsageError if one does not exist
 */
export async function findFolders(
  named: readonly string[],
  { cwd, store }: Pick<Terminal, 'cwd' | 'store'>,
): Promise<readonly string[]> {
  const here = pathToFileURL(cwd).href;
  const found = new Set<string>();
  const missing: string[] = [];
  for (const path of named) {
    const uri = store.resolve(here, path);
    if ((await store.stat(uri))?.isFolder) {
      found.add(uri);
      continue;
    }
    const globs = KUSTOMIZATION_FILES.map((name) => `${path.replace(/\/+$/, '')}/${name}`);
    const { files } = (await store.isGlob(path)) ? await store.list(here, globs) : { files: [] };
    if (files.length === 0) missing.push(path);
    for (const file of files) found.add(folderOf(file).replace(/\/$/, ''));
  }
  if (missing.length > 0)
    throw new UsageError(
      phrase('{paths}: no such folder with a kustomization', { paths: listPhrase(missing) }),
      phrase('Check the path for typos.'),
    );
  return [...found];
}
