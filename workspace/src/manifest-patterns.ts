import { CONFIG_FILE_NAMES, isExpectationsFile, isKustomizationFile } from '#core';

/** The files that may be manifests, below any folder. */
export const MANIFEST_GLOB = '**/{*.yaml,*.yml,*.json,Kustomization}';

/** JSON files of every JavaScript project, which may be large. */
const PACKAGE_FILES: readonly string[] = ['package.json', 'package-lock.json', 'tsconfig.json'];

/** Folders whose files belong to others. */
export const IGNORED_FOLDERS: readonly string[] = ['**/node_modules/**', '**/.git/**'];

/** What a search for manifests leaves out. */
export const IGNORED_FILES: readonly string[] = [
  ...IGNORED_FOLDERS,
  ...[...CONFIG_FILE_NAMES, ...PACKAGE_FILES].map((name) => `**/${name}`),
];

/** Where a routing test without `manifests` takes them from. */
export const DEFAULT_TEST_MANIFESTS: readonly string[] = ['*.yaml', '*.yml'];

/** Whether a search finds a file, given that it searches the folder: no configuration or package, no routing test. */
export function isManifestFile(uri: string): boolean {
  const steps = uri.split('/');
  const name = steps.at(-1) ?? '';
  if (!(/\.(?:ya?ml|json)$/.test(name) || isKustomizationFile(name)) || isExpectationsFile(name)) return false;
  return !steps.some((step) => step === 'node_modules' || step === '.git') && !isOthersFile(name);
}

/** Whether a file is JSON by its name. If a search found it, it only counts as a manifest if its text may be one. */
export function isJsonFile(uri: string): boolean {
  return uri.endsWith('.json');
}

/** Whether a file that a glob of a routing test matches may be a manifest; JSON is one only when it is asked for. */
export function isTestManifest(uri: string): boolean {
  return /\.(?:ya?ml|json)$/i.test(uri) && !isExpectationsFile(uri);
}

function isOthersFile(name: string): boolean {
  return [...CONFIG_FILE_NAMES, ...PACKAGE_FILES].some((known) => known === name);
}
