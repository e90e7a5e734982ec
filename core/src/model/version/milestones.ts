import type { ManagerVersion } from './manager-version.js';

/** Versions of the notification manager that changed the API or its meaning (notification-manager: changelog). */
export const MILESTONES = {
  /** `v2beta2` is served. */
  v2beta2: { major: 1, minor: 2, patch: 0 },
  /** Router and Silence. */
  routing: { major: 2, minor: 0, patch: 0 },
  /** The operator `Match` with `regexValue`. */
  match: { major: 2, minor: 4, patch: 0 },
  /** `v2beta1` is no longer served. */
  v2beta1Removed: { major: 2, minor: 5, patch: 0 },
  /** Empty group labels are left out. */
  emptyGroupLabelsDropped: { major: 2, minor: 4, patch: 0 },
  /** Alerts are routed by cluster and namespace; messages have the label `receiver`. */
  receiverLabel: { major: 2, minor: 5, patch: 0 },
  /** Metric alerts have the annotation `alerttime`. */
  alertTime: { major: 2, minor: 5, patch: 2 },
  /** A label `receiver` of the alert itself is kept. */
  ownReceiverLabel: { major: 2, minor: 6, patch: 0 },
  /** `rule_level` decides about tenants, and an unknown `routePolicy` is `All`: not released yet. */
  ruleLevel: { major: 2, minor: 7, patch: 0 },
  /** The default templates list annotations. */
  annotationsInMessages: { major: 2, minor: 5, patch: 0 },
  /** The default templates leave `summaryCn` out. */
  chineseSummaryHidden: { major: 2, minor: 6, patch: 0 },
  /** `Match` tests a missing label as the empty text; before, it always matched. */
  matchMissing: { major: 2, minor: 5, patch: 1 },
} as const satisfies Record<string, ManagerVersion>;
