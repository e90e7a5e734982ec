import type { ManifestStore } from './manifest-store.js';

/** What begins a part of a glob that is no plain name. */
const DYNAMIC = /[*?[\]{}()!+@|\\]/;

/** Two dots, alone or as one of several choices. */
const STEP_BACK = /(?:^|[{,(|])\.\.(?:$|[},)|])/;

/**
 * Whether a glob names files outside of some folders, as far as its text tells; links may leave them, too.
 *
 * @param folder the URI of the folder that the glob is relative to
 * @param within the URIs of folders
 */
export function leavesFolders(store: ManifestStore, folder: string, glob: string, within: readonly string[]): boolean {
  const steps = glob.split('/');
  const first = steps.findIndex((step) => DYNAMIC.test(step));
  const plain = first < 0 ? steps : steps.slice(0, first);
  const dynamic = first < 0 ? [] : steps.slice(first);
  // a step back may leave what a wildcard stands for
  if (dynamic.some((step) => STEP_BACK.test(step))) return true;
  const path = plain.length === 1 && plain[0] === '' ? '/' : plain.join('/') || '.';
  const base = withSlash(store.resolve(folder, path));
  return !within.some((root) => base.startsWith(withSlash(root)));
}

function withSlash(uri: string): string {
  return uri.endsWith('/') ? uri : `${uri}/`;
}
