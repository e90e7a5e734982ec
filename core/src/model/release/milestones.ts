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
  /** `Match` tests a missing label as the empty text; before, it always matched. */
  matchMissing: { major: 2, minor: 5, patch: 1 },
} as const satisfies Record<string, ManagerVersion>;
