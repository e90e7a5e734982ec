import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ByteStore, createNodeStore, decode, listFiles, type ReadOptions, type Unreadable } from '#workspace';
import { createGitTree, type Found, type GitTree } from './git-tree.js';
import { isPointer } from './is-pointer.js';
import type { TreeEntry } from './list-entries.js';
import type { ObjectReader } from './object-reader.js';
import { pathIn } from './path-in.js';
import { treeFolders } from './tree-folders.js';

/** The files of a revision, at the places that they have in the work tree. */
export interface GitStore extends ByteStore {
  /** The paths of submodules below the top, which are not read. */
  readonly submodules: readonly string[];
}

const LONGEST_LINK = 4096;

/**
 * @param top the path of the top of the work tree
 * @param objects must stay open for as long as the store is used
 */
export function createGitStore(entries: readonly TreeEntry[], top: string, objects: ObjectReader): GitStore {
  const tree = createGitTree(entries, async (id) => {
    const target = await objects.read(id, LONGEST_LINK);
    return target === 'too-large' ? undefined : target.toString('utf8');
  });
  const node = createNodeStore();
  const find = (uri: string): ReturnType<GitTree['find']> => {
    const path = pathIn(top, fileURLToPath(uri));
    return path === undefined ? Promise.resolve('outside') : tree.find(path);
  };
  return {
    ...node,
    submodules: tree.submodules,
    list: (folder, globs, options) => listFiles(folder, globs, options, treeFolders(tree, top)),
    async stat(uri) {
      // what looks for the top of the repository finds it
      if (fileURLToPath(uri) === join(top, '.git')) return { isFolder: true, stamp: '' };
      const found = await find(uri);
      if (found === undefined || found === 'outside') return undefined;
      return { isFolder: found.kind === 'folder', stamp: found.kind === 'file' ? found.id : '' };
    },
    async read(uri, options) {
      const bytes = await readAt(uri, options);
      return 'problem' in bytes ? bytes : decode(bytes);
    },
    readBytes: readAt,
  };

  async function readAt(uri: string, { maxBytes, within }: ReadOptions): Promise<Buffer | Unreadable> {
    const found = await find(uri);
    if (found === undefined) return { problem: 'ENOENT' };
    if (found === 'outside') return { problem: 'outside' };
    if (found.kind === 'folder') return { problem: 'EISDIR' };
    if (within && !isWithin(found, within)) return { problem: 'outside' };
    const bytes = await objects.read(found.id, maxBytes);
    if (bytes === 'too-large') return { problem: bytes };
    return isPointer(bytes) ? { problem: 'lfs' } : bytes;
  }

  function isWithin({ path }: Found, within: readonly string[]): boolean {
    const real = join(top, path);
    return within.some((folder) => pathIn(fileURLToPath(folder), real) !== undefined);
  }
}
