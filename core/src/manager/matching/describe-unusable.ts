import { describeProblem } from '../../model/selector/describe-problem.js';
import type { ConditionPlace } from '../../model/selector/selector.js';
import type { SelectorProblem } from '../../model/selector/selector-problem.js';
import type { Translations } from '../../text/phrase.js';

/** Why a receiver's selector cannot be evaluated, with the condition that spoils it. */
export function describeUnusable(problem: SelectorProblem, translations?: Translations): string {
  return `${describePlace(problem.place)}: ${describeProblem(problem, translations)}`;
}

function describePlace(place: ConditionPlace): string {
  return place.in === 'matchLabels' ? `matchLabels.${place.key}` : `matchExpressions[${place.index}]`;
}
