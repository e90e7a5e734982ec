import { resolve } from 'node:path';
import type { Configs } from '../config/create-configs.js';
import { shownPath } from '../files/shown-path.js';
import type { Terminal } from '../terminal/terminal.js';

/** The sample files in the configurations of named paths. Standard input has the configuration of the working folder. */
export async function configuredSamples(
  paths: readonly string[],
  configs: Configs,
  { cwd }: Terminal,
): Promise<readonly string[]> {
  const found = await configs.sampleFilesOf(paths.map((path) => resolve(cwd, path)));
  return found.map((path) => shownPath(path, cwd));
}
