import { compileRegularExpression } from '../../go/regexp/regular-expression.js';
import type { ConditionFailure } from '../../model/selector/selector.js';
import { keepPerObject } from '../../text/keep-per-object.js';

/**
 * A likely typo: only the letter case differs; or only spaces around the value differ; or the wanted value is a part of
 * the actual value, although `In` compares the whole value.
 */
export type NearMiss = 'case' | 'blanks' | 'part';

/** The requirement of a condition for the value of a label. */
type ValueRequirement = Pick<ConditionFailure, 'operator' | 'wanted'>;

export function nearMiss({ actual, ...requirement }: ConditionFailure): NearMiss | undefined {
  return findNearMiss(requirement)(actual);
}

/** The same for many values that do not match one condition. */
export function findNearMiss({
  operator,
  wanted,
}: ValueRequirement): (actual: string | undefined) => NearMiss | undefined {
  if (operator === 'Match') return searchInAnyCase(wanted);
  if (operator !== 'In') return () => undefined;
  const folded = new Set(wanted.map((value) => value.toLowerCase()));
  const trimmed = new Set(wanted.map((value) => value.trim()));
  const parts = wanted.filter((value) => value !== '');
  return (actual) => {
    if (actual === undefined) return undefined;
    if (folded.has(actual.toLowerCase())) return 'case';
    if (trimmed.has(actual.trim())) return 'blanks';
    return parts.some((value) => actual.includes(value)) ? 'part' : undefined;
  };
}

/** Compiles the expressions only when there is a value to search, and once for all alerts that a condition does not match. */
const searchInAnyCase = keepPerObject(
  (wanted: readonly string[]): ((actual: string | undefined) => NearMiss | undefined) => {
    let tests: readonly ((text: string) => boolean)[] | undefined;
    return (actual) => {
      if (actual === undefined) return undefined;
      tests ??= wanted.flatMap((regex) => {
        const compiled = compileRegularExpression(`(?i)${regex}`);
        return 'expression' in compiled ? [(text: string) => compiled.expression.test(text)] : [];
      });
      return tests.some((found) => found(actual)) ? 'case' : undefined;
    };
  },
);
