import { versionUnknown } from '../config/version-unknown.js';
import { type Place, stringAt } from '../manifest/place.js';
import { phrase } from '../text/phrase.js';
import type { Instant } from '../time/instant.js';
import { parseKubernetesTime } from '../time/parse-kubernetes-time.js';
import { type ManagerVersion, parseManagerVersion } from '../version/manager-version.js';
import type { Complain } from './complain.js';

export function readTime(place: Place | undefined, complain: Complain): Instant | undefined {
  const text = stringAt(place);
  if (!place || text === undefined) return undefined;
  const time = parseKubernetesTime(text);
  if (time === undefined)
    complain(
      'time-invalid',
      phrase('“{time}” is no time as in RFC 3339, such as 2026-03-02T10:00:00+08:00.', { time: text }),
      place,
    );
  return time;
}

/** As written: YAML would take `2.10` for 2.1. */
export function readVersion(place: Place | undefined, complain: Complain): ManagerVersion | undefined {
  if (place?.node.kind !== 'scalar') return undefined;
  const { source } = place.node;
  const version = parseManagerVersion(source);
  if (!version) complain('version-unknown', versionUnknown(source), place);
  return version;
}
