import type { Release } from '../release/release.js';

/** An operator and the fields that it requires or forbids. */
export interface Operator {
  readonly name: string;
  /** Without a value, the selector cannot be evaluated. */
  readonly needsValues: boolean;
  /** With a value, the selector cannot be evaluated. */
  readonly forbidsValues: boolean;
  /** Reads only `regexValue` and the key, which may then be any text. */
  readonly usesRegex: boolean;
}

/** In the order of completions in editors. `Match` exists since notification-manager 2.4. */
export const operators: readonly Operator[] = [
  { name: 'In', needsValues: true, forbidsValues: false, usesRegex: false },
  { name: 'NotIn', needsValues: true, forbidsValues: false, usesRegex: false },
  { name: 'Exists', needsValues: false, forbidsValues: true, usesRegex: false },
  { name: 'DoesNotExist', needsValues: false, forbidsValues: true, usesRegex: false },
  { name: 'Match', needsValues: false, forbidsValues: false, usesRegex: true },
];

/** The operators of a release. */
export function operatorsOf({ match }: Pick<Release, 'match'>): readonly Operator[] {
  return operators.filter(({ usesRegex }) => !usesRegex || match !== 'unavailable');
}

/** Names are case-sensitive. */
export function findOperator(name: string): Operator | undefined {
  return operators.find((operator) => operator.name === name);
}
