import { relative, sep } from 'node:path';

/** The path of a file as shown to users and other programs: relative to the working folder, with `/`. */
export function shownPath(file: string, cwd: string): string {
  return relative(cwd, file).split(sep).join('/') || '.';
}
