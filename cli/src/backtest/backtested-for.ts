import type { LeftOut, ManagerTarget } from '#core';

/** The manager that alerts are replayed for. */
export interface BacktestedFor {
  /** The name of a receiver, by its index in the cluster. */
  readonly nameOf: (receiver: number) => string;
  readonly target: ManagerTarget;
  readonly leftOut: readonly LeftOut[];
}
