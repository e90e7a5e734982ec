import {
  allFindingsOf,
  analyseStream,
  type DocumentVerdict,
  type Finding,
  formatManagerVersion,
  indexLines,
  type ManagerVersion,
  parseManagerVersion,
  type Range,
  verdictsOf,
} from '#core';
import { nearestPlace, pathOf, rootPlace } from '../../../core/src/yaml/place.js';
import { readDocument } from '../../../core/src/yaml/read-document.js';
import { hasMembers, isLine, type Kind, type Line } from '../kind.js';
import { recordedVersion } from '../recorded-version.js';

/**
 * Manifests, with the answers of a real cluster. The answers agree under these conditions:
 *
 * 1. The text is accepted or rejected as recorded for `strict`. The product accepts a text with at least one object and no
 *    rejected one; it accepts neither templates nor unrelated objects. Where `kubectl apply` differs from a plain create
 *    (`kubectl.agrees` is false), kubectl's answer counts: it rejects `generateName` without a name, and drops null members
 *    before it sends an object, so unknown ones among them are harmless. Without a recorded answer of kubectl, an object
 *    whose only unknown fields are null is judged as the cluster judges it without them (`warn`).
 * 2. A rejected text has a finding for the path of each recorded cause: at the path itself, at its parent, or inside its
 *    value (the server names a whole list, selector or label map; the product names the invalid part). An empty path names
 *    no place. Some names of the server are mapped: `spec.receivers.alertSelector` is a router's `spec.receivers.selector`,
 *    owners have no index, and entries of a Secret's `stringData` are in `data`; manager 1.4 names other fields of Pushover
 *    and SMS than those at fault. Unknown fields under a value of the wrong type count at that value. A finding in an
 *    anchored value counts for each of its aliases.
 * 3. An accepted text has no error of the admission family; this follows from 1.
 *
 * The layers `yaml` and `client` depend on the parser and on kubectl; 1 % of their lines may differ. Known differences:
 *
 * | text | kubectl | product | reason |
 * | --- | --- | --- | --- |
 * | a value in `{{ }}` outside a Helm template | rejects a mapping as a key | no verdict | nobody applies an unrendered template |
 * | a file that begins with `{` and continues after `---` | up to 1.32 rejects it because it parses the whole file as JSON; newer versions continue as YAML | parses each document separately | matches newer versions |
 */
export const verdicts: Kind = {
  name: 'verdicts',
  recognises: (line) => hasMembers(line, 'yaml', 'strict', 'warn'),
  group: ({ strict }) => (isLine(strict) ? String(strict.layer ?? 'accepted') : ''),
  tolerance: { yaml: 0.01, client: 0.01 },
  answer(line) {
    const stream = analyseStream(String(line.yaml));
    const version = targetOf(line);
    const given = verdictsOf(stream, version);
    const wanted = wantedAnswer(line);
    const found = allFindingsOf(stream, version);
    const rangesAt = placesIn(String(line.yaml));
    const unplaced = wanted ? [] : recordedPaths(line).filter((path) => !isCovered(path, found, given, rangesAt));
    return {
      recorded: { accepted: wanted, unplaced: [] },
      ours: { accepted: given.length > 0 && given.every(({ accepted }) => accepted), unplaced },
    };
  },
};

/** Manager 1.4 was recorded with the custom resource definitions that KubeSphere 3.3 installs. */
function targetOf(line: Line): ManagerVersion {
  const version = recordedVersion(line);
  return (formatManagerVersion(version) === '1.4.0' ? parseManagerVersion('3.3') : undefined) ?? version;
}

function wantedAnswer(line: Line): boolean {
  const { strict, warn, kubectl } = line;
  const answer = isLine(kubectl) && kubectl.agrees === false ? kubectl : dropsOnlyNulls(line) ? warn : strict;
  return isLine(answer) && answer.accept === true;
}

function dropsOnlyNulls({ strict, kubectl, object }: Line): boolean {
  if (isLine(kubectl) || !isLine(strict) || strict.layer !== 'strict' || !Array.isArray(strict.causes)) return false;
  return strict.causes.every((cause: unknown) => isLine(cause) && valueAt(object, String(cause.path)) === null);
}

function valueAt(object: unknown, path: string): unknown {
  return stepsOf(path).reduce<unknown>(
    (at, step) => (isLine(at) || Array.isArray(at) ? Reflect.get(at, step) : undefined),
    object,
  );
}

function stepsOf(path: string): readonly string[] {
  return path.split(/[.[\]]+/).filter((step) => step !== '');
}

type RangesAt = (path: string) => Range | undefined;

/** The ranges of the values at paths of a single document, with aliases resolved. */
function placesIn(text: string): RangesAt {
  const { root } = readDocument(text);
  const lines = indexLines(text);
  return (path) => {
    if (!root) return undefined;
    const steps = stepsOf(path);
    const place = nearestPlace(rootPlace(root), steps);
    const { node, entry } = place;
    if (pathOf(place).length < steps.length) return undefined;
    return lines.rangeOf(Math.min(entry && !entry.merged ? entry.keyStart : node.start, node.start), node.end);
  };
}

function recordedPaths(line: Line): readonly string[] {
  const { strict } = line;
  const causes: unknown = isLine(strict) ? strict.causes : undefined;
  return (Array.isArray(causes) ? causes : []).flatMap((cause: unknown) =>
    isLine(cause) && typeof cause.path === 'string' && cause.path !== '' ? [inOurNames(atFault(cause.path, line))] : [],
  );
}

function isCovered(
  path: string,
  found: readonly Finding[],
  given: readonly DocumentVerdict[],
  rangesAt: RangesAt,
): boolean {
  const parent = path.replace(/(?:\.[^.[]+|\[\d+\])$/, '');
  const at = [...found, ...given.flatMap(({ causes }) => causes)].map((finding) => ({
    code: finding.code,
    place: inOurNames(finding.path),
  }));
  const range = rangesAt(path);
  if (range && found.some((finding) => isInside(finding.range, range))) return true;
  return at.some(
    ({ code, place }) =>
      place === path || place === parent || isWithin(place, path) || (code === 'wrong-type' && isWithin(path, place)),
  );
}

function isInside(inner: Range, outer: Range): boolean {
  const at = ({ line, character }: Range['start']): number => line * 1e6 + character;
  return at(inner.start) >= at(outer.start) && at(inner.end) <= at(outer.end);
}

function isWithin(inner: string, outer: string): boolean {
  return inner.startsWith(`${outer}.`) || inner.startsWith(`${outer}[`);
}

/** The webhook of manager 1.4 names some fields beside those at fault. */
function atFault(path: string, { strict, manager }: Line): string {
  if (manager !== 'v1.4.0' || !isLine(strict) || strict.layer !== 'webhook') return path;
  return path
    .replace(/^spec\.pushover\.(?:title|devices)\b/, 'spec.pushover.profiles')
    .replace(/^(spec\.sms\.providers)\.huawei\.appKey\b/, '$1.tencent.secretId')
    .replace(/^(spec\.sms\.providers)\.huawei\.appSecret\b/, '$1.tencent.secretKey');
}

function inOurNames(path: string): string {
  return path
    .replaceAll(/\[(?!\d+\])([^\]]*)\]/g, '.$1')
    .replace(/^stringData\b/, 'data')
    .replace(/^spec\.receivers\.alertSelector\b/, 'spec.receivers.selector')
    .replace(/^(metadata\.ownerReferences)\[\d+\]/, '$1');
}
