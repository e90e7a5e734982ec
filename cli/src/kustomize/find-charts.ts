import { pathToFileURL } from 'node:url';
import { listPhrase, phrase } from '#core';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../usage-error.js';

type Place = Pick<Terminal, 'cwd' | 'store'>;

/**
 * The URIs of the folders with a Chart.yaml that are named, each once. Charts elsewhere are not loaded.
 * @throws UsageError if one is no such folder
 */
export async function findCharts(named: readonly string[], { cwd, store }: Place): Promise<readonly string[]> {
  const found = named.map((path) => store.resolve(pathToFileURL(cwd).href, path).replace(/\/$/, ''));
  const isChart = await Promise.all(found.map((uri) => store.stat(`${uri}/Chart.yaml`)));
  const missing = named.filter((_, index) => !isChart[index]);
  if (missing.length > 0)
    throw new UsageError(
      phrase('{paths}: no such folder with a Chart.yaml', { paths: listPhrase(missing) }),
      phrase('Nothing is loaded from registries and repositories: run `helm pull --untar` first.'),
    );
  return [...new Set(found)];
}

/**
 * The URIs of the files with values.
 * @throws UsageError if there is no such file here
 */
export async function findValues(named: readonly string[], { cwd, store }: Place): Promise<readonly string[]> {
  const found = named.map((path) => store.resolve(pathToFileURL(cwd).href, path));
  const entries = await Promise.all(found.map((uri) => store.stat(uri)));
  const missing = named.filter((_, index) => entries[index]?.isFolder !== false);
  if (missing.length > 0)
    throw new UsageError(
      phrase('{paths}: no such file with values', { paths: listPhrase(missing) }),
      phrase('Check the path for typos.'),
    );
  return found;
}
