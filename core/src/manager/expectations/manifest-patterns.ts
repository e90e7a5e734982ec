import { isExpectationsFile } from './expectations.js';

/** The manifests of a test without `manifests`. */
export const DEFAULT_MANIFESTS: readonly string[] = ['*.yaml', '*.yml'];

/** Folders that the globs of `manifests` skip. */
export const IGNORED_FOLDERS: readonly string[] = ['**/node_modules/**', '**/.git/**'];

/** Whether a file that matches a glob of `manifests` may contain manifests. */
export function isTestManifest(path: string): boolean {
  return /\.(?:ya?ml|json)$/i.test(path) && !isExpectationsFile(path);
}
