import { relative, sep } from 'node:path';

/** A file as people and other programs recognise it: relative to the working folder, with `/`. */
export function shownPath(file: string, cwd: string): string {
  return relative(cwd, file).split(sep).join('/') || '.';
}
