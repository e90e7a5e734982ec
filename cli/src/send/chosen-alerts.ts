import { builtInSamples, phrase, type Release, type SampleAlert } from '#core';
import { findAlert } from '../preview/find-alert.js';
import { type GivenAlertOptions, givenAlert } from '../preview/given-alert.js';
import { type NamedAlerts, namesAlerts, readAlerts } from '../preview/read-alerts.js';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../usage-error.js';

/** Selects the message to send. */
export interface MessageOptions extends GivenAlertOptions, NamedAlerts {
  readonly verification?: boolean;
  /** A name or a number. */
  readonly alert?: string;
  /** Leaves out alerts that the receiver's conditions do not match. */
  readonly matchingOnly?: boolean;
}

/**
 * The selected alert of the files or of the samples; without `alert`, all alerts of the files. Undefined: send the
 * console's test message. @throws UsageError if the alert is not found, or the options exclude each other
 */
export async function chosenAlerts(
  { verification, alert, matchingOnly, ...options }: MessageOptions,
  release: () => Promise<Release>,
  terminal: Terminal,
): Promise<readonly SampleAlert[] | undefined> {
  const given = givenAlert(options, options);
  if (alert === undefined && !namesAlerts(options) && !given) {
    if (matchingOnly)
      throw new UsageError(
        phrase('--matching-only requires --alerts, --alert or --label.'),
        phrase('The console’s test message ignores the receiver’s conditions.'),
      );
    return undefined;
  }
  if (verification)
    throw new UsageError(
      phrase('--verification cannot be combined with --alert, --alerts or --label.'),
      phrase('Omit --verification to send alerts.'),
    );
  if (given && alert !== undefined)
    throw new UsageError(
      phrase('--label cannot be combined with --alert.'),
      phrase('Use either a sample alert, or one alert from the command line.'),
    );
  if (given) return [given];
  const known = namesAlerts(options) ? await readAlerts(options, [], release, terminal) : builtInSamples;
  return alert === undefined ? known : [findAlert(known, alert, terminal).alert];
}
