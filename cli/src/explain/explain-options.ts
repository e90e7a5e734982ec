import type { SurroundingsOptions } from '../config/pipeline-options.js';
import type { BuildOptions } from '../kustomize/build-options.js';
import type { GivenAlertOptions } from '../preview/given-alert.js';
import type { NamedAlerts } from '../preview/read-alerts.js';

/** The options of `explain`. */
export interface ExplainOptions extends SurroundingsOptions, GivenAlertOptions, NamedAlerts, BuildOptions {
  /** Trace through what is deployed, instead of the files. */
  readonly cluster?: boolean;
  readonly receiver?: string;
  readonly at?: string;
  readonly format: 'text' | 'json';
}
