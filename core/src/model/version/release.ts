import { compareVersions, type ManagerVersion, NEWEST_VERSION } from './manager-version.js';
import { MILESTONES } from './milestones.js';

/**
 * What `Match` does: it is no operator; it matches alerts without the label; or it tries the expression on the empty
 * text where the label is missing.
 */
export type MatchSemantics = 'unavailable' | 'missing-passes' | 'missing-is-empty';

/** What a release of the notification manager does differently from others. */
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
