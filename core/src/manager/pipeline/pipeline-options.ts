import type { CompileExpression } from '../../go/regexp/regular-expression.js';
import type { Instant } from '../../go/time/instant.js';
import type { ManagerVersion } from '../../model/version/manager-version.js';

export interface PipelineOptions {
  /** When the alerts arrive: decides which Silences are active. */
  readonly at: Instant;
  /** Default: the newest. */
  readonly version?: ManagerVersion;
  /**
   * Nothing is left out of the cluster's objects: what is not there does not exist. Otherwise a NotificationManager,
   * Secrets, ConfigMaps and Configs that are not there are assumed to be elsewhere, and the result says so.
   */
  readonly complete?: boolean;
  /** Where the manager runs; default: `kubesphere-monitoring-system`. Its `defaultSecretNamespace` comes first. */
  readonly namespace?: string;
  readonly tenants?: TenantMapping;
  /** What schedules go by that name no time zone; default: UTC. */
  readonly localZone?: string;
  /** Lets the caller keep compiled expressions from one call to the next. */
  readonly compile?: CompileExpression;
}

/**
 * What a tenant sidecar would answer: the tenants of each namespace, by `cluster/namespace` or else by `namespace`.
 * `error`: it fails, for all or for one. Namespaces that are not there have none.
 */
export type TenantMapping = 'error' | Readonly<Record<string, readonly string[] | 'error'>>;
