import { type ManagerVersion, NEWEST_VERSION, parseManagerVersion } from '#core';
import type { Line } from './kind.js';

/**
 * The manager that a line was recorded from, such as `v2.3.0` or `next`.
 *
 * @param fallback for lines that do not say so; default: the newest release
 */
export function recordedVersion({ manager }: Line, fallback: ManagerVersion = NEWEST_VERSION): ManagerVersion {
  return (typeof manager === 'string' ? parseManagerVersion(manager) : undefined) ?? fallback;
}
