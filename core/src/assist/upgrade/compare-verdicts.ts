import type { DocumentVerdict } from '../../checks/analysis/verdicts-of.js';
import type { DocumentChange } from '../comparison/changes.js';
import type { FileSide } from '../comparison/read-side.js';

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
    const others = new Map(first[index]?.verdicts.map((verdict) => [verdict.line, verdict]));
    return verdicts
      .filter((verdict) => isRejected(verdict) && isRejected(others.get(verdict.line)) === wanted)
      .map(({ line, causes, ...verdict }) => {
        // Only the release that serves the kind knows what it is.
        const { kind, name } = verdict.kind === undefined ? (others.get(line) ?? verdict) : verdict;
        return { at: { uri, line }, kind, name, causes };
      });
  });
}

function isRejected(verdict: DocumentVerdict | undefined): boolean {
  return verdict?.accepted === false;
}

/** The number of documents that at least one of the releases judges. */
export function countDocuments(one: readonly FileSide[], other: readonly FileSide[]): number {
  return one.reduce((sum, { verdicts }, index) => {
    const lines = [...verdicts, ...(other[index]?.verdicts ?? [])].map(({ line }) => line);
    return sum + new Set(lines).size;
  }, 0);
}
