import { phrase } from '#core';
import { UsageError } from '../usage-error.js';

/** @throws UsageError if a path is empty, such as a variable of a script that is not set: it would mean the whole folder */
export function requirePaths(paths: readonly string[]): void {
  if (paths.includes(''))
    throw new UsageError(phrase('A path is empty.'), phrase('Name a file or folder; . is the working folder.'));
}
