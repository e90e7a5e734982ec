import type { LeftOut, ManagerTarget, Routing } from '#core';

/** Routed alerts, and the manager that routes them. */
export interface RoutedFor {
  readonly routing: Routing;
  readonly target: ManagerTarget;
  /** The objects that the cluster rejects, which take no part. */
  readonly leftOut: readonly LeftOut[];
}
