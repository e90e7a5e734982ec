import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The URIs of the folders in which a command works: its own, and those that a person names. */
export function givenFolders(paths: readonly string[], cwd: string): readonly string[] {
  return [cwd, ...paths.map((path) => resolve(cwd, path))].map((path) => pathToFileURL(path).href);
}
