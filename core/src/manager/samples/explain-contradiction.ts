import type { CompileExpression } from '../../go/regexp/regular-expression.js';
import { compileRegularExpression } from '../../go/regexp/regular-expression.js';
import type { CompiledCondition } from '../../model/selector/compile-condition.js';
import { findContradiction } from '../../model/selector/find-contradiction.js';
import { type Phrase, phrase } from '../../text/phrase.js';
import { conditionPhrase } from '../matching/describe-condition.js';

/** Explains why no value meets all conditions on one label. */
export function explainContradiction(
  conditions: readonly CompiledCondition[],
  compile: CompileExpression = compileRegularExpression,
): Phrase {
  const label = conditions[0]?.key ?? '';
  const unusable = conditions.find(({ holds }) => !holds);
  if (unusable)
    return phrase('No alert matches: the condition “{condition}” cannot be evaluated.', {
      condition: conditionPhrase(unusable),
    });
  const found = findContradiction(conditions.map(toRequirement), compile);
  const [last, other] = [conditions[found?.index ?? -1], conditions[found?.other ?? -1]];
  if (last && other)
    return phrase('No alert matches: “{first}” and “{second}” exclude each other.', {
      first: conditionPhrase(other),
      second: conditionPhrase(last),
    });
  return found
    ? phrase('No alert matches: the conditions on {label} exclude each other.', { label })
    : phrase('Found no value of {label} that meets all its conditions.', { label });
}

function toRequirement({ key, operator, wanted }: CompiledCondition) {
  return operator === 'Match' ? { key, operator, regexValue: wanted[0] ?? '' } : { key, operator, values: wanted };
}
