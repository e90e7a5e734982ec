import { allFindingsOf, analyseStream, type DocumentVerdict, type Finding, verdictsOf } from '#core';
import { hasMembers, isLine, type Kind, type Line } from '../kind.js';
import { recordedVersion } from '../recorded-version.js';

/**
 * Manifests, with the answers of a real cluster. The answers agree under these conditions:
 *
 * 1. The text is accepted or rejected as recorded for `strict`. The product accepts a text with at least one object and no
 *    rejected one; it accepts neither templates nor unrelated objects. Where `kubectl apply` differs from a plain create
 *    (`kubectl.agrees` is false), kubectl's answer counts: it rejects `generateName` without a name, and drops null members
 *    before it sends an object, so unknown ones among them are harmless.
 * 2. A rejected text has a finding for the path of each recorded cause: at the path itself, at its parent, or inside its
 *    value (the server names a whole list, selector or label map; the product names the invalid part). An empty path names
 *    no place. Some names of the server are mapped: `spec.receivers.alertSelector` is a router's `spec.receivers.selector`,
 *    owners have no index, and entries of a Secret's `stringData` are in `data`. Unknown fields under a value of the wrong
 *    type count at that value.
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
    const version = recordedVersion(line);
    const given = verdictsOf(stream, version);
    const wanted = wantedAnswer(line);
    const found = allFindingsOf(stream, version);
    const unplaced = wanted ? [] : recordedPaths(line).filter((path) => !isCovered(path, found, given));
    return {
      recorded: { accepted: wanted, unplaced: [] },
      ours: { accepted: given.length > 0 && given.every(({ accepted }) => accepted), unplaced },
    };
  },
};

function wantedAnswer({ strict, kubectl }: Line): boolean {
  const answer = isLine(kubectl) && kubectl.agrees === false ? kubectl : strict;
  return isLine(answer) && answer.accept === true;
}

function recordedPaths({ strict }: Line): readonly string[] {
  const causes: unknown = isLine(strict) ? strict.causes : undefined;
  return (Array.isArray(causes) ? causes : []).flatMap((cause: unknown) =>
    isLine(cause) && typeof cause.path === 'string' && cause.path !== '' ? [inOurNames(cause.path)] : [],
  );
}

function isCovered(path: string, found: readonly Finding[], given: readonly DocumentVerdict[]): boolean {
  const parent = path.replace(/(?:\.[^.[]+|\[\d+\])$/, '');
  const at = [...found, ...given.flatMap(({ causes }) => causes)].map((finding) => ({
    code: finding.code,
    place: inOurNames(finding.path),
  }));
  return at.some(
    ({ code, place }) =>
      place === path || place === parent || isWithin(place, path) || (code === 'wrong-type' && isWithin(path, place)),
  );
}

function isWithin(inner: string, outer: string): boolean {
  return inner.startsWith(`${outer}.`) || inner.startsWith(`${outer}[`);
}

function inOurNames(path: string): string {
  return path
    .replaceAll(/\[(?!\d+\])([^\]]*)\]/g, '.$1')
    .replace(/^stringData\b/, 'data')
    .replace(/^spec\.receivers\.alertSelector\b/, 'spec.receivers.selector')
    .replace(/^(metadata\.ownerReferences)\[\d+\]/, '$1');
}
