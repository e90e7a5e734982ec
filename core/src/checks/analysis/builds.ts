import { KUSTOMIZATION_FILES } from '../../model/kustomize/kustomization-names.js';
import { absolutePath, pathBeside } from '../../text/absolute-path.js';
import type { LinkedDocument } from './manifest-index.js';

/** Which files kustomizations build together. */
export interface Builds {
  /** Whether one kustomization builds two files, only different ones do, or nobody builds one of them. URIs. */
  relation(file: string, other: string): 'together' | 'apart' | 'unknown';
  /** Whether the objects of two files may come into one cluster. URIs. */
  mayMeet(file: string, other: string): boolean;
}

/** Of no kustomization. */
export const NO_BUILDS: Builds = { relation: () => 'unknown', mayMeet: () => true };

/** @param documents those that are no kustomization, or of no file, do not count */
export function buildsOf(documents: readonly Pick<LinkedDocument, 'kustomization' | 'file'>[]): Builds {
  const resources = new Map<string, readonly string[]>();
  for (const { kustomization, file } of documents)
    if (kustomization && file !== undefined)
      resources.set(
        absolutePath(file),
        [...kustomization.resources, ...kustomization.patches].map(({ text }) => pathBeside(file, text)),
      );
  if (resources.size === 0) return NO_BUILDS;
  const known = new Map<string, ReadonlySet<string>>();
  /** The kustomizations that name a path, and those that name these. */
  const users = new Map<string, string[]>();
  for (const [user, paths] of resources)
    for (const path of paths) {
      const named = resources.has(path) ? path : (kustomizationIn(path, resources) ?? path);
      users.set(named, [...(users.get(named) ?? []), user]);
    }

  function buildsWith(uri: string): ReadonlySet<string> {
    const path = absolutePath(uri);
    const before = known.get(path);
    if (before) return before;
    const found = new Set(resources.has(path) ? [path] : []);
    const waiting = [path];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
      for (const user of users.get(next) ?? []) {
        if (found.has(user)) continue;
        found.add(user);
        waiting.push(user);
      }
    known.set(path, found);
    return found;
  }

  const relation: Builds['relation'] = (file, other) => {
    const [builds, others] = [buildsWith(file), buildsWith(other)];
    // what no kustomization names may be applied with anything
    if (builds.size === 0 || others.size === 0) return 'unknown';
    return [...builds].some((build) => others.has(build)) ? 'together' : 'apart';
  };
  return { relation, mayMeet: (file, other) => relation(file, other) !== 'apart' };
}

function kustomizationIn(folder: string, known: ReadonlyMap<string, unknown>): string | undefined {
  return KUSTOMIZATION_FILES.map((name) => `${folder}/${name}`).find((path) => known.has(path));
}
