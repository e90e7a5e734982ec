import type { JudgedOutcome } from './judge-alert.js';
import type { AlertOutcome } from './receiver-matches.js';

export interface RankedOutcomes {
  /** The outcome nearest to a match is first. */
  readonly outcomes: readonly AlertOutcome[];
  /** The new index of each given outcome. */
  readonly ranks: ReadonlyMap<JudgedOutcome, number>;
}

/** Sorts matches first, then those that nobody can tell, then mismatches by typos and by their number of failing conditions, and errors last. */
export function rankOutcomes(outcomes: readonly JudgedOutcome[]): RankedOutcomes {
  const ranked = [...outcomes].sort(
    (a, b) =>
      VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict) ||
      a.failing.length - a.typos - (b.failing.length - b.typos) ||
      a.failing.length - b.failing.length ||
      missRank(a) - missRank(b) ||
      // An alert that passes more conditions before the first failure is nearer.
      compareFailing(b.failing, a.failing),
  );
  return {
    outcomes: ranked.map(({ typos, ...outcome }) => outcome),
    ranks: new Map(ranked.map((outcome, rank) => [outcome, rank])),
  };
}

const VERDICTS = ['match', 'unknown', 'mismatch', 'error'];
const MISSES = ['case', 'blanks', 'part'];

function missRank({ miss }: AlertOutcome): number {
  return miss === undefined ? MISSES.length : MISSES.indexOf(miss);
}

function compareFailing(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((index, position) => index !== b[position]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
