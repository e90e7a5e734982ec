import { compareVersions, type ManagerVersion, NEWEST_VERSION } from './manager-version.js';
import { MILESTONES } from './milestones.js';

/**
 * The behaviour of `Match`: it is not an operator; it matches alerts without the label; or it tests a missing label as
 * the empty text.
 */
export type MatchSemantics = 'unavailable' | 'missing-passes' | 'missing-is-empty';

/** The differences between releases of the notification manager. */
export interface Release {
  readonly version: ManagerVersion;
  readonly match: MatchSemantics;
}

/** @param version default: the newest */
export function releaseOf(version: ManagerVersion = NEWEST_VERSION): Release {
  return { version, match: matchSemanticsOf(version) };
}

export function matchSemanticsOf(version: ManagerVersion): MatchSemantics {
  if (compareVersions(version, MILESTONES.match) < 0) return 'unavailable';
  return compareVersions(version, MILESTONES.matchMissing) < 0 ? 'missing-passes' : 'missing-is-empty';
}
