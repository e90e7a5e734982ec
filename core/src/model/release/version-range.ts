import { compareVersions, type ManagerVersion } from './manager-version.js';

/** A range of versions of the notification manager; a missing bound is open. */
export interface VersionRange {
  /** The first version of the range. */
  readonly since?: ManagerVersion;
  /** The first version after the range. */
  readonly before?: ManagerVersion;
}

export function includesVersion({ since, before }: VersionRange, version: ManagerVersion): boolean {
  return (!since || compareVersions(since, version) <= 0) && (!before || compareVersions(version, before) < 0);
}
