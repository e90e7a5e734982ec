import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Configs, ConfiguredFile } from '../config/create-configs.js';
import type { Terminal } from '../terminal/terminal.js';

/**
 * The sample files in the configurations of named paths, in a folder those of its files. Standard input has the
 * configuration of the working folder.
 */
export async function configuredSamples(
  paths: readonly string[],
  configs: Configs,
  { cwd, store }: Terminal,
): Promise<readonly ConfiguredFile[]> {
  const files = paths.map(async (path) => {
    const file = resolve(cwd, path);
    // any file in the folder has its configuration
    return (await store.stat(pathToFileURL(file).href))?.isFolder ? join(file, 'manifest.yaml') : file;
  });
  return configs.sampleFilesOf(await Promise.all(files));
}
