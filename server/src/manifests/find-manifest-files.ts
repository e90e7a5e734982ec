import { resolve } from 'node:path';

const PATTERN = '**/*.{yaml,yml}';
const IGNORE = ['**/node_modules/**', '**/.git/**'];

/** The YAML files below a folder, sorted; those of hidden folders too, as CI configurations may hold manifests. */
export async function findManifestFiles(folder: string): Promise<readonly string[]> {
  const { glob } = await import('tinyglobby');
  const found = await glob(PATTERN, {
    cwd: folder,
    absolute: true,
    dot: true,
    ignore: IGNORE,
    expandDirectories: false,
    followSymbolicLinks: false,
  });
  return found.map((file) => resolve(file)).sort();
}

/** Whether {@link findManifestFiles} would find a path, if its folder is one that is looked into. */
export function isManifestFile(path: string): boolean {
  return /\.ya?ml$/.test(path) && !/[\\/](?:node_modules|\.git)[\\/]/.test(path);
}
