import type { CompiledSelector } from '../../model/selector/compile-selector.js';
import { matchCompiled } from '../../model/selector/match-selector.js';
import { samePlace } from '../../model/selector/same-place.js';
import type { ConditionResult } from './condition-trial.js';
import type { AlertOutcome } from './receiver-matches.js';

/** An outcome, with what decides how near to a match it is. */
export interface JudgedOutcome extends AlertOutcome {
  /** How many of the failing conditions are likely typos. */
  readonly typos: number;
}

/**
 * What the manager says of one alert, from what each condition says of it. Conditions that cannot be evaluated are left
 * out of the failing ones, unless the alert gets to them.
 */
export function judgeAlert(
  selector: CompiledSelector,
  labels: Readonly<Record<string, string>>,
  results: readonly ConditionResult[],
): JudgedOutcome {
  const unmet = [...results.keys()].filter((index) => results[index]?.holds === false);
  if (unmet.length === 0) return { verdict: 'match', failing: [], typos: 0 };
  const tried = unmet.filter((index) => selector.conditions[index]?.holds);
  const decided = selector.problems.length > 0 ? matchCompiled(selector, labels) : undefined;
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

/** That a value is part of another may well be meant. */
function isTypo(result: ConditionResult | undefined): boolean {
  return result?.miss === 'case' || result?.miss === 'blanks';
}
