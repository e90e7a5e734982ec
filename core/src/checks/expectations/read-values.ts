import type { Instant } from '../../go/time/instant.js';
import { parseKubernetesTime } from '../../go/time/parse-kubernetes-time.js';
import { parseLocalTime } from '../../go/time/parse-local-time.js';
import type { ExpectationProblem } from '../../manager/expectations/expectations.js';
import { type ManagerVersion, parseManagerVersion } from '../../model/release/manager-version.js';
import { versionUnknown } from '../../model/version-unknown.js';
import { type Phrase, phrase } from '../../text/phrase.js';
import { type Place, stringAt } from '../../yaml/place.js';

/** Records a problem at a place of the test. */
export type ReportProblem = (
  code: string,
  words: Phrase,
  place: Place,
  how?: { readonly mark?: 'key' | 'value'; readonly severity?: ExpectationProblem['severity'] },
) => void;

export function readTime(place: Place | undefined, report: ReportProblem): Instant | undefined {
  const text = stringAt(place);
  if (!place || text === undefined) return undefined;
  const time = parseKubernetesTime(text);
  if (time === undefined)
    report(
      'time-invalid',
      phrase('“{time}” is not an RFC 3339 time, such as 2026-03-02T10:00:00+08:00.', { time: text }),
      place,
    );
  return time;
}

/**
 * Reads when alerts arrive.
 *
 * @param zone of a time without an offset; undefined: such a time is a problem
 */
export function readMoment(
  place: Place | undefined,
  zone: string | undefined,
  report: ReportProblem,
): Instant | undefined {
  const text = stringAt(place);
  if (!place || text === undefined) return undefined;
  const time = parseKubernetesTime(text);
  if (time !== undefined) return time;
  const local = parseLocalTime(text, zone ?? 'UTC');
  if (local !== undefined && zone === undefined) {
    report(
      'time-invalid',
      phrase('“{time}” has no time zone. Add an offset, such as +08:00, or set `timeZone`.', { time: text }),
      place,
    );
    return undefined;
  }
  if (local === 'skipped' && zone !== undefined) {
    report(
      'time-invalid',
      phrase('{time} does not exist in {zone}: clocks are put forward then.', { time: text, zone }),
      place,
    );
    return undefined;
  }
  return local === undefined || local === 'skipped' ? readTime(place, report) : local;
}

/** Reads the source text: YAML would turn `2.10` into 2.1. */
export function readVersion(place: Place | undefined, report: ReportProblem): ManagerVersion | undefined {
  if (place?.node.kind !== 'scalar') return undefined;
  const { source } = place.node;
  const version = parseManagerVersion(source);
  if (!version) report('version-unknown', versionUnknown(source), place);
  return version;
}
