import type { JudgedOutcome } from './judge-alert.js';
import type { AlertOutcome } from './receiver-matches.js';

export interface RankedOutcomes {
  /** The nearest to a match first. */
  readonly outcomes: readonly AlertOutcome[];
  /** Where each of those given stands now. */
  readonly ranks: ReadonlyMap<JudgedOutcome, number>;
}

/** What matches; then what a typo keeps out, or few conditions; then what would match if all could be evaluated. */
export function rankOutcomes(outcomes: readonly JudgedOutcome[]): RankedOutcomes {
  const ranked = [...outcomes].sort(
    (a, b) =>
      VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict) ||
      a.failing.length - a.typos - (b.failing.length - b.typos) ||
      a.failing.length - b.failing.length ||
      missRank(a) - missRank(b) ||
      // what got farther through the conditions is nearer
      compareFailing(b.failing, a.failing),
  );
  return {
    outcomes: ranked.map(({ typos, ...outcome }) => outcome),
    ranks: new Map(ranked.map((outcome, rank) => [outcome, rank])),
  };
}

const VERDICTS = ['match', 'mismatch', 'error'];
const MISSES = ['case', 'blanks', 'part'];

function missRank({ miss }: AlertOutcome): number {
  return miss === undefined ? MISSES.length : MISSES.indexOf(miss);
}

function compareFailing(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((index, position) => index !== b[position]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
