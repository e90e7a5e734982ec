import { compareVersions, type ManagerVersion } from './manager-version.js';

/** A span of versions of the notification manager; what is left out is open. */
export interface VersionRange {
  /** The first of them. */
  readonly since?: ManagerVersion;
  /** The first that is none of them any more. */
  readonly before?: ManagerVersion;
}

export function includesVersion({ since, before }: VersionRange, version: ManagerVersion): boolean {
  return (!since || compareVersions(since, version) <= 0) && (!before || compareVersions(version, before) < 0);
}
