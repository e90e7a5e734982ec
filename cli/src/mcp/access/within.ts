import { realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isBelow } from '#workspace';

/**
 * The path that a path leads to when links are followed. Of one that does not exist, its existing part is followed: a
 * revision may have files where the disk has none.
 *
 * @param path absolute
 */
async function realPathOf(path: string): Promise<string> {
  const parent = dirname(path);
  try {
    return await realpath(path);
  } catch {
    if (parent === path) return path;
    return join(await realPathOf(parent), path.slice(parent.length));
  }
}

/** Whether a URI names something in one of the folders, also behind links. @param roots absolute, without links */
export async function isWithin(uri: string, roots: readonly string[]): Promise<boolean> {
  const real = await realPathOf(fileURLToPath(uri));
  return roots.some((root) => isBelow(real, root));
}

/** The folders that are in both lists. Both are absolute, without links. */
export function inBoth(some: readonly string[], others: readonly string[]): readonly string[] {
  const pairs = some.flatMap((one) => others.map((other) => [one, other] as const));
  return pairs.flatMap(([one, other]) => {
    if (isBelow(one, other)) return [one];
    return isBelow(other, one) ? [other] : [];
  });
}
