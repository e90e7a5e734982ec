import { compareVersions, type ManagerVersion } from './manager-version.js';
import { MILESTONES } from './milestones.js';

/**
 * What `Match` does: there is no such operator; or it lets an alert without the label pass; or it tries the expression
 * on the empty text then.
 */
export type MatchSemantics = 'unavailable' | 'missing-passes' | 'missing-is-empty';

export function matchSemanticsOf(version: ManagerVersion): MatchSemantics {
  if (compareVersions(version, MILESTONES.match) < 0) return 'unavailable';
  return compareVersions(version, MILESTONES.matchMissing) < 0 ? 'missing-passes' : 'missing-is-empty';
}
