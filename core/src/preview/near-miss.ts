import { compileRegularExpression } from '../match/regular-expression.js';
import type { ConditionFailure } from '../match/selector.js';

/**
 * A likely slip: nothing but upper and lower case differs; or blanks around the value; or the wanted value is a part of
 * the actual one, where `In` compares the whole.
 */
export type NearMiss = 'case' | 'blanks' | 'part';

export function nearMiss({ operator, wanted, actual }: ConditionFailure): NearMiss | undefined {
  if (actual === undefined) return undefined;
  if (operator === 'Match') return wanted.some((regex) => foundInAnyCase(regex, actual)) ? 'case' : undefined;
  if (operator !== 'In') return undefined;
  const folded = actual.toLowerCase();
  if (wanted.some((value) => value.toLowerCase() === folded)) return 'case';
  if (wanted.some((value) => value.trim() === actual.trim())) return 'blanks';
  return wanted.some((value) => value !== '' && actual.includes(value)) ? 'part' : undefined;
}

function foundInAnyCase(regex: string, actual: string): boolean {
  const compiled = compileRegularExpression(`(?i)${regex}`);
  return 'expression' in compiled && compiled.expression.test(actual);
}
