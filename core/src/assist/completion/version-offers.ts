import { formatTarget, parseManagerVersion, TARGET_NAMES } from '../../model/release/manager-version.js';
import type { Offer } from './offer.js';

/** The versions that can be targeted, the newest first, each with the manager that it means. */
export function versionOffers(): readonly Offer[] {
  return TARGET_NAMES.toReversed().map((value): Offer => {
    const version = parseManagerVersion(value);
    return { value, description: '', ...(version && { detail: formatTarget(version) }) };
  });
}
