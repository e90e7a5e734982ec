import { isAbsolute, relative, sep } from 'node:path';

/** Whether a path is a folder, or in it or in a folder below it. Both are absolute, without links. */
export function isBelow(path: string, folder: string): boolean {
  const from = relative(folder, path);
  return from !== '..' && !from.startsWith(`..${sep}`) && !isAbsolute(from);
}
