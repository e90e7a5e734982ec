import { allFindingsOf, analyseStream, type DocumentVerdict, type Finding, verdictsOf } from '#core';
import { hasMembers, isLine, type Kind, type Line } from '../kind.js';

/** The manager that the recordings are of. */
const RECORDED_VERSION = { major: 2, minor: 6 };

/**
 * Manifests, and what a real cluster said to them. What counts as agreement:
 *
 * 1. The text is accepted or refused as recorded for `strict`. We accept it when it holds at least one object and none is
 *    refused; a template, and what is no object of ours, is not accepted. Where `kubectl apply` answers otherwise than
 *    the API server does to a plain create (`kubectl.agrees` is false), kubectl's answer counts: it refuses
 *    `generateName` without a name, and drops members that are null before it sends, so unknown ones among them do no harm.
 * 2. On a refused text one of our findings stands at each recorded cause's path: at the same path, at its parent, or within
 *    the value (the server names a whole list, selector or map of labels, we the part of it that is wrong). An empty path
 *    names no place. The server's own names for some places are read as ours: `spec.receivers.alertSelector` is a
 *    router's `spec.receivers.selector`, owners have no index, entries of a Secret's `stringData` are `data`. Unknown fields
 *    that it finds below a value of the wrong type are found at that value.
 * 3. An accepted text has no error of the admission family; that follows from 1.
 *
 * Layers `yaml` and `client` are the parser's and kubectl's own doing; a hundredth of them may differ. Causes of which we
 * know:
 *
 * | what | kubectl | we | why |
 * | --- | --- | --- | --- |
 * | a value in `{{ }}` that is no Helm template | refuses a mapping as a key | do not judge | nobody applies a template as it is; accepted it is not either |
 * | a file that begins with `{` and goes on after `---` | up to 1.32 refuses it, as it reads all of it as JSON; newer ones go on in YAML | read each document by itself | newer ones are right |
 */
export const verdicts: Kind = {
  name: 'verdicts',
  recognises: (line) => hasMembers(line, 'yaml', 'strict', 'warn'),
  group: ({ strict }) => (isLine(strict) ? String(strict.layer ?? 'accepted') : ''),
  tolerance: { yaml: 0.01, client: 0.01 },
  answer(line) {
    const stream = analyseStream(String(line.yaml));
    const given = verdictsOf(stream, RECORDED_VERSION);
    const wanted = wantedAnswer(line);
    const found = allFindingsOf(stream, RECORDED_VERSION);
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
