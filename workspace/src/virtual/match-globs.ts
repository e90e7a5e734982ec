import picomatch from 'picomatch';
import type { ListOptions } from '../manifest-store.js';

/** Where a glob begins to search, and what it matches there. */
export interface PlacedGlob {
  /** A path, relative to the folder of the glob or absolute; empty: that folder. */
  readonly base: string;
  /** Relative to the base; empty: the base itself. */
  readonly pattern: string;
}

export function isGlob(text: string): boolean {
  return picomatch.scan(text).isGlob;
}

export function placeGlob(glob: string): PlacedGlob {
  const { base, glob: pattern } = picomatch.scan(glob);
  return { base: base === '.' ? '' : base, pattern };
}

/** Whether paths match a pattern. The same as for a folder on disk, whatever the editor's own globs are like. */
export function pathMatcher(
  pattern: string,
  { hidden = false, expandFolders = false }: ListOptions,
): (path: string) => boolean {
  const patterns = expandFolders ? [pattern, `${pattern.replace(/\/+$/, '')}/**`] : [pattern];
  return picomatch([...patterns], { dot: hidden });
}

/** Whether paths, relative to the folder of the globs, are to be left out. */
export function ignoreMatcher(globs: readonly string[]): (path: string) => boolean {
  return globs.length === 0 ? () => false : picomatch([...globs], { dot: true });
}

/** The names of folders that globs leave out wherever they are, such as `node_modules`. */
export function skippedFolders(globs: readonly string[]): readonly string[] {
  return globs.flatMap((glob) => /^\*\*\/([\w.-]+)\/\*\*$/.exec(glob)?.[1] ?? []);
}

/** What editors may look for, so that they need not list all files: the pattern, if every glob syntax reads it alike. */
export function sharedGlobs(pattern: string, { expandFolders = false }: ListOptions): readonly string[] {
  if (!/^[\w./*{},-]+$/.test(pattern)) return ['**/*'];
  return expandFolders ? [pattern, `${pattern}/**`] : [pattern];
}
