import { isAbsolute, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { listPhrase, phrase } from '#core';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../usage-error.js';
import type { Sides } from './sides.js';

/** Files and folders that a person names, by the states that have them. */
export interface PresentNames {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/**
 * What each state has of the named files, folders and globs: a change may add or remove them.
 * @throws UsageError if neither has one, or it is outside of the repository
 */
export async function presentNames(names: readonly string[], sides: Sides): Promise<PresentNames> {
  const { top, after } = sides;
  const outside = names.filter((name) => top !== undefined && leaves(top, resolve(after.cwd, name)));
  if (outside.length > 0)
    throw new UsageError(
      phrase('{paths}: outside of the repository', { paths: listPhrase(outside) }),
      phrase('Name paths of the repository, or compare two folders with --folders.'),
    );
  const [old, next] = await Promise.all([namesIn(names, sides.before), namesIn(names, sides.after)]);
  const missing = names.filter((name) => !old.includes(name) && !next.includes(name));
  if (missing.length > 0)
    throw new UsageError(
      phrase('{paths}: in neither of the two states', { paths: listPhrase(missing) }),
      phrase('Check the path for typos.'),
    );
  return { before: old, after: next };
}

async function namesIn(names: readonly string[], { cwd, store }: Terminal): Promise<readonly string[]> {
  const here = pathToFileURL(cwd).href;
  const found = names.map(async (name) => {
    if (await store.stat(store.resolve(here, name))) return true;
    if (!(await store.isGlob(name))) return false;
    // of the folders that a glob names, the files count
    const { files } = await store.list(here, [name, `${name.replace(/\/+$/, '')}/*`], { hidden: true });
    return files.length > 0;
  });
  const present = await Promise.all(found);
  return names.filter((_, index) => present[index]);
}

function leaves(top: string, path: string): boolean {
  const from = relative(top, path);
  return from === '..' || from.startsWith(`..${sep}`) || isAbsolute(from);
}
