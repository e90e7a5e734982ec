import { resolve } from 'node:path';
import type { Configs, ConfiguredFile } from '../config/create-configs.js';
import type { Terminal } from '../terminal/terminal.js';

/** The sample files in the configurations of named paths. Standard input has the configuration of the working folder. */
export async function configuredSamples(
  paths: readonly string[],
  configs: Configs,
  { cwd }: Terminal,
): Promise<readonly ConfiguredFile[]> {
  return configs.sampleFilesOf(paths.map((path) => resolve(cwd, path)));
}
