import type { CompiledSelector } from '../../model/selector/compile-selector.js';
import { matchCompiled } from '../../model/selector/match-selector.js';
import { samePlace } from '../../model/selector/selector.js';
import type { ConditionResult } from './condition-trial.js';
import type { AlertOutcome } from './receiver-matches.js';

/** An outcome and its number of typos, which affects how near to a match it is. */
export interface JudgedOutcome extends AlertOutcome {
  /** How many of the failing conditions are likely typos. */
  readonly typos: number;
}

/**
 * Combines the results of all conditions to the manager's verdict on one alert. `failing` contains a condition that
 * cannot be evaluated only if the manager evaluates it for this alert.
 */
export function judgeAlert(
  selector: CompiledSelector,
  labels: Readonly<Record<string, string>>,
  results: readonly ConditionResult[],
): JudgedOutcome {
  const unmet = [...results.keys()].filter((index) => results[index]?.holds === false);
  const undecided = [...results.keys()].filter((index) => results[index]?.undecided);
  if (unmet.length === 0) return { verdict: undecided.length > 0 ? 'unknown' : 'match', failing: undecided, typos: 0 };
  const tried = unmet.filter((index) => selector.conditions[index]?.holds);
  const decided = selector.problems.length > 0 ? matchCompiled(selector, labels) : undefined;
  if (decided?.outcome === 'match') return { verdict: 'match', failing: [], typos: 0 };
  if (decided?.outcome === 'unknown') return { verdict: 'unknown', failing: undecided, typos: 0 };
  const blocking =
    decided?.outcome === 'error'
      ? selector.conditions.findIndex(({ place }) => samePlace(place, decided.place))
      : undefined;
  const failing = blocking === undefined ? tried : [...tried, blocking].sort((a, b) => a - b);
  const miss = results[failing[0] ?? -1]?.miss;
  return {
    verdict: blocking === undefined ? 'mismatch' : 'error',
    failing,
    ...(miss && { miss }),
    typos: failing.filter((index) => isTypo(results[index])).length,
  };
}

/** A value that is part of another value may be intended, so it does not count as a typo. */
function isTypo(result: ConditionResult | undefined): boolean {
  return result?.miss === 'case' || result?.miss === 'blanks';
}
