import { phrase, type Release, type SampleAlert } from '#core';
import type { ConfiguredFile } from '../config/create-configs.js';
import { type AlertSourceOptions, namedSources } from '../live/alert-source-options.js';
import { readLiveAlerts } from '../live/read-live-alerts.js';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../usage-error.js';
import { readAlertFiles, readDefaultAlerts } from './read-alert-files.js';

/** The alerts that a person names. */
export interface NamedAlerts extends AlertSourceOptions {
  /** Files. */
  readonly alerts: readonly string[];
}

/** Whether a person names files or servers with alerts. */
export function namesAlerts(options: NamedAlerts): boolean {
  return options.alerts.length > 0 || namedSources(options).length > 0;
}

/**
 * Reads the alerts for a preview: those of the named files and servers, or if none is named, those of the sample files in
 * the configurations and the built-in ones.
 *
 * @param release asked for only when labels of alerts depend on it
 */
export async function readAlerts(
  options: NamedAlerts,
  configured: readonly ConfiguredFile[],
  release: () => Promise<Release>,
  terminal: Terminal,
): Promise<readonly SampleAlert[]> {
  const { alerts: named } = options;
  if (namesAlerts(options)) {
    const ofFiles = named.length > 0 ? await readAlertFiles(named, terminal) : [];
    const live = await readLiveAlerts(options, release, terminal);
    const all = [...ofFiles, ...live];
    if (all.length > 0) return all;
    throw new UsageError(
      phrase('No alerts fire at present.'),
      phrase('Try again later, add a file with --alerts, or omit the server to use the built-in samples.'),
    );
  }
  return readDefaultAlerts(configured, terminal);
}
