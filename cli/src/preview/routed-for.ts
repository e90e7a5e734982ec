import type { ManagerTarget, Routing } from '#core';

/** Routed alerts, and the manager that routes them. */
export interface RoutedFor {
  readonly routing: Routing;
  readonly target: ManagerTarget;
}
