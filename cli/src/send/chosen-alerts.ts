import { builtInSamples, phrase, type SampleAlert } from '#core';
import { findAlert } from '../preview/find-alert.js';
import { readAlerts } from '../preview/read-alerts.js';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../usage-error.js';

/** Which message is sent. */
export interface MessageOptions {
  readonly verification?: boolean;
  /** By its name or its number. */
  readonly alert?: string;
  /** Files with alerts. */
  readonly alerts: readonly string[];
}

/**
 * One alert of the files, or of the samples; without `alert` all of the files. Undefined: the message of the console's own
 * test. @throws UsageError when there is none, or too much is asked for
 */
export async function chosenAlerts(
  { verification, alert, alerts }: MessageOptions,
  terminal: Terminal,
): Promise<readonly SampleAlert[] | undefined> {
  if (alert === undefined && alerts.length === 0) return undefined;
  if (verification)
    throw new UsageError(
      phrase('--verification cannot be combined with --alert or --alerts.'),
      phrase('Omit --verification to send alerts.'),
    );
  const known = alerts.length > 0 ? await readAlerts(alerts, [], terminal) : builtInSamples;
  return alert === undefined ? known : [findAlert(known, alert)];
}
