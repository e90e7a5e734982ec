import type { CompileExpression } from '../../../go/regexp/regular-expression.js';
import type { Instant } from '../../../go/time/instant.js';
import { MANAGER_NAMESPACE } from '../../../model/alertmanager/installed.js';
import type { ManagerVersion } from '../../../model/release/manager-version.js';

/** The namespace where KubeSphere installs the manager. */
export const DEFAULT_NAMESPACE = MANAGER_NAMESPACE;

export interface PipelineOptions {
  /** The time when the alerts arrive, which determines the active Silences. */
  readonly at: Instant;
  /** Default: the newest. */
  readonly version?: ManagerVersion;
  /**
   * The objects are complete: a missing object does not exist. Otherwise a missing NotificationManager, Secret, ConfigMap
   * or Config is assumed to exist elsewhere, and the result lists the assumption.
   */
  readonly complete?: boolean;
  /** The alerts are posted to the manager itself, so they do not pass Alertmanager. */
  readonly posted?: boolean;
  /** Although the objects are complete, nobody knows what a tenant sidecar answers. */
  readonly tenantsUnknown?: boolean;
  /** Where the manager runs; default: `kubesphere-monitoring-system`. Its `defaultSecretNamespace` takes precedence. */
  readonly namespace?: string;
  readonly tenants?: TenantMapping;
  /** Where {@link tenants} are written, for messages: a path, an option or a setting. */
  readonly tenantsFrom?: string;
  /**
   * The manager's time zone, for schedules without one and for the times in messages; default: that of the
   * NotificationManager, else the one that the release installs.
   */
  readonly localZone?: string;
  /** Lets the caller reuse compiled expressions. */
  readonly compile?: CompileExpression;
}

/**
 * The answers of a tenant sidecar: the tenants of each namespace, by `cluster/namespace`, otherwise by `namespace`.
 * `error`: the sidecar fails, for all namespaces or for one. Missing namespaces have no tenants. Releases before 2.5.2 ask
 * without the cluster, so only entries by `namespace` apply to them.
 */
export type TenantMapping = 'error' | Readonly<Record<string, readonly string[] | 'error'>>;
