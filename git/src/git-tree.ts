import type { TreeEntry } from './list-entries.js';

/** What is at a path behind links: a file or a folder of the tree. */
export type Found = { readonly kind: 'file'; readonly path: string; readonly id: string } | Folder;

export interface Folder {
  readonly kind: 'folder';
  readonly path: string;
}

/** The files of a revision, by their paths from the top of the repository. The path of the top is empty. */
export interface GitTree {
  /** The names in a folder, with what is there before links are followed; undefined: it is no folder. */
  children(folder: string): ReadonlyMap<string, TreeEntry['kind'] | 'folder'> | undefined;
  /** Undefined when there is nothing; `outside`: a link leads out of the repository, or to nowhere. */
  find(path: string): Promise<Found | 'outside' | undefined>;
  /** The paths of submodules, which are other repositories. */
  readonly submodules: readonly string[];
}

/** As many links as Linux follows. */
const MOST_LINKS = 40;

/** @param readLink the target of a link, by the id of its object; undefined: it is no path */
export function createGitTree(
  entries: readonly TreeEntry[],
  readLink: (id: string) => Promise<string | undefined>,
): GitTree {
  const files = new Map(entries.map((entry) => [entry.path, entry]));
  const folders = new Map<string, Map<string, TreeEntry['kind'] | 'folder'>>([['', new Map()]]);
  const folderAt = (path: string): Map<string, TreeEntry['kind'] | 'folder'> => {
    const known = folders.get(path);
    if (known) return known;
    const made = new Map<string, TreeEntry['kind'] | 'folder'>();
    folders.set(path, made);
    folderAt(parentOf(path)).set(nameOf(path), 'folder');
    return made;
  };
  for (const { path, kind } of entries) folderAt(parentOf(path)).set(nameOf(path), kind);

  /** Follows the links of a path, step by step. */
  async function find(path: string): Promise<Found | 'outside' | undefined> {
    const rest = path === '' ? [] : path.split('/');
    let at = '';
    for (let links = 0; rest.length > 0; ) {
      const step = rest.shift() ?? '';
      if (step === '' || step === '.') continue;
      if (step === '..') {
        if (at === '') return 'outside';
        at = parentOf(at);
        continue;
      }
      const next = at === '' ? step : `${at}/${step}`;
      const entry = files.get(next);
      if (entry?.kind === 'link') {
        const target = links++ < MOST_LINKS ? await readLink(entry.id) : undefined;
        if (target === undefined || target.startsWith('/')) return 'outside';
        rest.unshift(...target.split('/'));
      } else if (folders.has(next)) at = next;
      else if (entry?.kind === 'file' && rest.length === 0) return { kind: 'file', path: next, id: entry.id };
      else return undefined;
    }
    return { kind: 'folder', path: at };
  }

  return {
    children: (folder) => folders.get(folder),
    find,
    submodules: entries.flatMap(({ path, kind }) => (kind === 'submodule' ? [path] : [])),
  };
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
