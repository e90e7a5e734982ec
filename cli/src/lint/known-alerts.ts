import { pathToFileURL } from 'node:url';
import { isExpectationsFile, parseSamples, type SampleAlert } from '#core';
import { allowedFolders, LIMITS, readTestAlerts } from '#workspace';
import type { Configs, ConfiguredFile } from '../config/create-configs.js';
import { findFiles } from '../files/find-files.js';
import { readTextFile } from '../files/read-text.js';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../usage-error.js';

/**
 * The alerts that are known to exist beside those of alert rules: in the sample files that the configurations of files
 * name, and in the routing tests among named paths. What cannot be read is left out, because preview and test report it.
 *
 * @param files absolute
 */
export async function readKnownAlerts(
  files: readonly string[],
  paths: readonly string[],
  configs: Configs,
  terminal: Terminal,
): Promise<readonly SampleAlert[]> {
  const { cwd, store } = terminal;
  const alerts: SampleAlert[] = [];
  let total = 0;
  for (const { file, within } of await sampleFilesOf(files, configs)) {
    const read = await readTextFile(file, store, { maxBytes: LIMITS.samples.bytes, within });
    if ('problem' in read) continue;
    total += read.size;
    if (total > LIMITS.samples.total) break;
    alerts.push(...parseSamples(read.text, file).samples);
  }
  const tests = (await findFiles(paths, terminal, isExpectationsFile)).files.filter(isExpectationsFile);
  for (const file of tests.slice(0, LIMITS.tests.files)) {
    const uri = pathToFileURL(file).href;
    alerts.push(...(await readTestAlerts(store, uri, await allowedFolders(store, uri, [pathToFileURL(cwd).href]))));
  }
  return alerts;
}

/** A configuration whose sample files cannot be used still configures the rules. */
async function sampleFilesOf(files: readonly string[], configs: Configs): Promise<readonly ConfiguredFile[]> {
  try {
    return await configs.sampleFilesOf(files);
  } catch (error) {
    if (error instanceof UsageError) return [];
    throw error;
  }
}
