import { compareVersions, type ManagerVersion } from './manager-version.js';
import { type Release, releaseOf } from './release.js';
import { RELEASES } from './releases.js';

/** A range of versions of the notification manager; a missing bound is open. */
export interface VersionRange {
  /** The first version of the range. */
  readonly since?: ManagerVersion;
  /** The first version after the range. */
  readonly before?: ManagerVersion;
}

/** Whether something that exists in a range of versions exists in a release. */
export function existsIn({ version }: Release, { since, before }: VersionRange): boolean {
  return (!since || compareVersions(since, version) <= 0) && (!before || compareVersions(version, before) < 0);
}

/** The releases that fit, from the first to the last one. */
export function rangeOfReleases(fits: (release: Release) => boolean): VersionRange {
  const firsts = RELEASES.map(({ since }) => since);
  const first = firsts.findIndex((version) => fits(releaseOf(version)));
  const end = firsts.findIndex((version, index) => index > first && !fits(releaseOf(version)));
  const [since, before] = [first > 0 ? firsts[first] : undefined, end > first ? firsts[end] : undefined];
  return { ...(since && { since }), ...(before && { before }) };
}
