import { isExpectationsFile } from './expectations.js';

/** Where a test without `manifests` looks. */
export const DEFAULT_MANIFESTS: readonly string[] = ['*.yaml', '*.yml'];

/** What the globs of `manifests` pass by. */
export const IGNORED_FOLDERS: readonly string[] = ['**/node_modules/**', '**/.git/**'];

/** Whether a file that a glob of `manifests` finds may hold manifests. */
export function isTestManifest(path: string): boolean {
  return /\.(?:ya?ml|json)$/i.test(path) && !isExpectationsFile(path);
}
