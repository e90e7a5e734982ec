import { isAbsolute, relative, sep } from 'node:path';

/** The path from a folder, with `/`, empty for the folder itself; undefined for what is not below it. */
export function pathIn(folder: string, path: string): string | undefined {
  const from = relative(folder, path);
  if (from === '..' || from.startsWith(`..${sep}`) || isAbsolute(from)) return undefined;
  return from.split(sep).join('/');
}
