import { type ManagerVersion, NEWEST_VERSION, parseManagerVersion } from '#core';
import type { Line } from './kind.js';

/** The manager that a line was recorded from: a release, such as `v2.3.0`; `next`, or none: the newest that is known. */
export function recordedVersion({ manager }: Line): ManagerVersion {
  return (typeof manager === 'string' ? parseManagerVersion(manager) : undefined) ?? NEWEST_VERSION;
}
