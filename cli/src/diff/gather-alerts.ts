import type { SampleAlert } from '#core';
import { configuredSamples } from '../preview/configured-samples.js';
import { readAlertFiles, readDefaultAlerts } from '../preview/read-alert-files.js';
import type { Terminal } from '../terminal/terminal.js';
import type { ReadState } from './read-state.js';

/**
 * The alerts to compare, of all kinds: those of the named files, or else the built-in samples and the sample files of the
 * configurations of both states. Of one that the states define differently, the later counts.
 *
 * @param named files with alerts
 * @param paths what is compared
 */
export async function gatherAlerts(
  named: readonly string[],
  paths: readonly string[],
  states: readonly ReadState[],
  terminal: Terminal,
): Promise<readonly SampleAlert[]> {
  if (named.length > 0) return readAlertFiles(named, terminal);
  const gathered = new Map<string, SampleAlert>();
  for (const { configs, side } of states)
    for (const alert of await readDefaultAlerts(await configuredSamples(paths, configs, side), side))
      gathered.set(`${alert.source}\n${alert.id}`, alert);
  return [...gathered.values()];
}
