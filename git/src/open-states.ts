import type { ByteStore } from '#workspace';
import { createGitStore } from './create-git-store.js';
import { listIndex, listTree, listWorkTree } from './list-entries.js';
import { createObjectReader } from './object-reader.js';
import type { Repository } from './open-repository.js';
import type { State, StatePair } from './resolve-revisions.js';
import { createWorkTreeStore } from './work-tree-store.js';

/** The files of two states, for as long as somebody works with them. */
export interface OpenStates {
  readonly before: ByteStore;
  readonly after: ByteStore;
  /** The paths of submodules in either of them, which are not read. */
  readonly submodules: readonly string[];
}

/**
 * Opens the files of two states, which are read from Git's objects, and closes them after the work with them.
 * @throws GitFailure if they cannot be listed
 */
export async function withStates<Result>(
  repository: Repository,
  { before, after }: StatePair,
  work: (states: OpenStates) => Promise<Result>,
): Promise<Result> {
  const objects = createObjectReader(repository);
  const submodules = new Set<string>();
  const open = async (state: State): Promise<ByteStore> => {
    if (state.kind === 'work-tree') return createWorkTreeStore(repository.top, await listWorkTree(repository));
    const entries = await (state.kind === 'index' ? listIndex(repository) : listTree(repository, state.tree));
    const store = createGitStore(entries, repository.top, objects);
    for (const path of store.submodules) submodules.add(path);
    return store;
  };
  try {
    const stores = { before: await open(before), after: await open(after) };
    return await work({ ...stores, submodules: [...submodules].sort() });
  } finally {
    objects.close();
  }
}
