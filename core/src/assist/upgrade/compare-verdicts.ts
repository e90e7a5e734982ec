import type { DocumentVerdict } from '../../checks/analysis/verdicts-of.js';
import type { FileSide } from './read-side.js';
import type { DocumentChange } from './upgrade-report.js';

/** The documents that one release rejects and the other one does not. */
export function newlyRejected(than: readonly FileSide[], by: readonly FileSide[]): readonly DocumentChange[] {
  return rejections(than, by, false);
}

/** The documents that both releases reject, with the causes of the second one. */
export function rejectedByBoth(one: readonly FileSide[], other: readonly FileSide[]): readonly DocumentChange[] {
  return rejections(one, other, true);
}

/** @param wanted whether the documents are those that the first release rejects too */
function rejections(
  first: readonly FileSide[],
  second: readonly FileSide[],
  wanted: boolean,
): readonly DocumentChange[] {
  return second.flatMap(({ uri, verdicts }, index) => {
    const known = new Set(first[index]?.verdicts.filter(isRejected).map(({ line }) => line));
    return verdicts
      .filter((verdict) => isRejected(verdict) && known.has(verdict.line) === wanted)
      .map(({ line, kind, name, causes }) => ({ at: { uri, line }, kind, name, causes }));
  });
}

function isRejected({ accepted }: DocumentVerdict): boolean {
  return !accepted;
}
