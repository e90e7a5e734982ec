import { CONFIG_FILE_NAMES, isExpectationsFile, isKustomizationFile } from '#core';

/** The files that may be manifests, below any folder. */
export const MANIFEST_GLOB = '**/{*.yaml,*.yml,Kustomization}';

/** Folders whose files belong to others. */
export const IGNORED_FOLDERS: readonly string[] = ['**/node_modules/**', '**/.git/**'];

/** What a search for manifests leaves out. */
export const IGNORED_FILES: readonly string[] = [...IGNORED_FOLDERS, ...CONFIG_FILE_NAMES.map((name) => `**/${name}`)];

/** Where a routing test without `manifests` takes them from. */
export const DEFAULT_TEST_MANIFESTS: readonly string[] = ['*.yaml', '*.yml'];

/** Whether a search finds a file, given that it searches the folder: no configuration file, no routing test. */
export function isManifestFile(uri: string): boolean {
  const steps = uri.split('/');
  const name = steps.at(-1) ?? '';
  if (!(/\.ya?ml$/.test(name) || isKustomizationFile(name)) || isExpectationsFile(name)) return false;
  return !steps.some((step) => step === 'node_modules' || step === '.git') && !isConfigFile(name);
}

/** Whether a file that a glob of a routing test matches may be a manifest; JSON is one only when it is asked for. */
export function isTestManifest(uri: string): boolean {
  return /\.(?:ya?ml|json)$/i.test(uri) && !isExpectationsFile(uri);
}

function isConfigFile(name: string): boolean {
  return CONFIG_FILE_NAMES.some((known) => known === name);
}
