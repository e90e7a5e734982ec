import { pathToFileURL } from 'node:url';
import { listPhrase, phrase } from '#core';
import { leavesFolders } from '#workspace';
import { requirePaths } from '../../files/require-paths.js';
import { UsageError } from '../../usage-error.js';
import type { Desk } from './desk.js';
import { isWithin } from './within.js';

/** The names under which the texts of a call take part. No file can be meant by them. */
export const MANIFESTS = '<manifests>';
export const ALERTS = '<alerts>';
export const TEST = '<test>.dingtalk-test.yaml';

/**
 * The paths that a call names, in the form in which commands take them.
 * @throws UsageError for one outside of the folders that may be read
 */
export async function namedPaths(
  paths: readonly string[],
  { host, terminal }: Pick<Desk, 'host' | 'terminal'>,
): Promise<readonly string[]> {
  const { cwd, store } = terminal;
  const folder = pathToFileURL(cwd).href;
  const roots = host.roots.map((root) => pathToFileURL(root).href);
  // no file system has such a path
  requirePaths(paths.map((path) => (path.includes('\0') ? '' : path)));
  for (const path of paths) {
    const outside = (await store.isGlob(path))
      ? leavesFolders(store, folder, path, roots)
      : !(await isWithin(store.resolve(folder, path), host.roots));
    if (outside)
      throw new UsageError(
        phrase('{path} is outside of the folders that may be read.', { path }),
        phrase('Name a path below {folders}, or pass the text itself.', {
          folders: listPhrase(host.roots),
        }),
      );
  }
  // a hyphen would be standard input, which belongs to the protocol
  return paths.map((path) => (path === '-' ? './-' : path));
}
