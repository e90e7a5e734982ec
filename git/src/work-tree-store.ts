import { fileURLToPath, pathToFileURL } from 'node:url';
import { type ByteStore, createNodeStore, decode, type ReadOptions, type Unreadable } from '#workspace';
import { isPointer } from './is-pointer.js';
import { pathIn } from './path-in.js';

/**
 * The files on disk that Git tracks or would add, and nothing behind links out of the repository, as in a revision.
 *
 * @param paths from the top of the repository
 */
export function createWorkTreeStore(top: string, paths: ReadonlySet<string>): ByteStore {
  const node = createNodeStore();
  const readBytes = async (uri: string, options: ReadOptions): Promise<Uint8Array | Unreadable> => {
    const bytes = await node.readBytes(uri, { ...options, within: options.within ?? [pathToFileURL(top).href] });
    return !('problem' in bytes) && isPointer(bytes) ? { problem: 'lfs' } : bytes;
  };
  return {
    ...node,
    async list(folder, globs, options) {
      const listing = await node.list(folder, globs, options);
      const files = listing.files.filter((uri) => paths.has(pathIn(top, fileURLToPath(uri)) ?? ''));
      return { ...listing, files };
    },
    async read(uri, options) {
      const bytes = await readBytes(uri, options);
      return 'problem' in bytes ? bytes : decode(Buffer.from(bytes));
    },
    readBytes,
  };
}
