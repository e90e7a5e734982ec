import { allowedFolders, LIMITS, type ReadOptions } from '#workspace';
import type { Context } from '../context.js';

/** How a routing test is read; `within` is also where the files that it names must be. */
export async function testOptions(
  uri: string,
  { store, client }: Pick<Context, 'store' | 'client'>,
): Promise<Required<Pick<ReadOptions, 'maxBytes' | 'within'>>> {
  const folders = client.folders.map((folder) => folder.uri);
  const test = store.identify(uri);
  return { maxBytes: LIMITS.small.bytes, within: test === undefined ? [] : await allowedFolders(store, test, folders) };
}
