import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CONFIG_FILE_NAMES } from '#core';

/** Looks for the configuration that counts for the files of a folder: there, and in the folders above it. */
export type FindConfigFile = (folder: string) => Promise<string | undefined>;

/** Each folder is looked at once. */
export function createConfigFinder(): FindConfigFile {
  const known = new Map<string, Promise<string | undefined>>();
  const find: FindConfigFile = (folder) => {
    const found = known.get(folder) ?? look(folder);
    known.set(folder, found);
    return found;
  };
  async function look(folder: string): Promise<string | undefined> {
    for (const name of CONFIG_FILE_NAMES) if (await exists(join(folder, name))) return join(folder, name);
    const parent = dirname(folder);
    // a repository's configuration is complete
    return parent === folder || (await exists(join(folder, '.git'))) ? undefined : find(parent);
  }
  return find;
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
