import type { FileUses } from '#workspace';
import { type WatchContext, watchFiles } from '../watched-files.js';

/**
 * Has the client watch the files that generators of kustomizations name, such as `.env`, which no search for manifests
 * finds. The result brings the watched files up to date soon.
 */
export function watchGenerated(context: WatchContext, uses: Pick<FileUses, 'generated'>): () => void {
  let watched: { readonly globs: string; readonly watcher: ReturnType<typeof watchFiles> } | undefined;
  let due = false;
  const follow = context.guard(
    'kustomizations',
    async () => {
      due = false;
      const globs = [...new Set([...uses.generated()].map(globOf))].sort();
      const key = globs.join('\n');
      if (key === (watched?.globs ?? '')) return;
      const before = watched?.watcher;
      watched = globs.length === 0 ? undefined : { globs: key, watcher: watchFiles(context, globs) };
      (await before)?.dispose();
    },
    undefined,
  );
  // a search reads many kustomizations in a row
  return () => {
    if (!due) setImmediate(() => void follow());
    due = true;
  };
}

/** Files of this name in any folder: a few too many cost nothing, and what means something in a glob is any character. */
function globOf(uri: string): string {
  const name = decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
  return `**/${name.replaceAll(/[*?[\]{}!,\\]/g, '?')}`;
}
