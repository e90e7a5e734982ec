import type { Dirent, Stats } from 'node:fs';
import { join } from 'node:path';
import type { FolderSource } from '#workspace';
import type { Found, GitTree } from './git-tree.js';
import { pathIn } from './path-in.js';

/** The folders of a revision, for a search by globs. */
export function treeFolders(tree: GitTree, top: string): FolderSource {
  const find = async (path: string): Promise<Found | undefined> => {
    const at = pathIn(top, path.replace(/(?<=.)\/$/, ''));
    const found = at === undefined ? undefined : await tree.find(at);
    return found === 'outside' ? undefined : found;
  };
  return {
    readdir(path, _options, done) {
      void find(path).then((found) => {
        const children = found?.kind === 'folder' ? tree.children(found.path) : undefined;
        if (!children) return done(notThere(path), []);
        done(
          null,
          [...children].map(([name, kind]) => entry(path, name, kind)),
        );
      });
    },
    realpath(path, done) {
      void find(path).then((found) => {
        if (found) done(null, join(top, found.path));
        else done(notThere(path), '');
      });
    },
    stat(path, done) {
      void find(path).then((found) => {
        // of the stats, the search asks only this
        const stats = { isDirectory: () => found?.kind === 'folder' } as Stats;
        done(found ? null : notThere(path), stats);
      });
    },
    // the folders that a search must stay in are named without links
    realOf: (path) => path,
  };
}

/** An entry of a folder, of which the search asks only for its name and kind. A submodule is an empty folder. */
function entry(folder: string, name: string, kind: string): Dirent {
  const found = {
    name,
    parentPath: folder,
    isFile: () => kind === 'file',
    isDirectory: () => kind === 'folder',
    isSymbolicLink: () => kind === 'link',
  };
  return found as unknown as Dirent;
}

function notThere(path: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`ENOENT: ${path}`), { code: 'ENOENT' });
}
