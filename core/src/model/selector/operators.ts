/** What a selector's operator asks of its requirement. */
export interface Operator {
  readonly name: string;
  /** At least one value, or the selector cannot be evaluated. */
  readonly needsValues: boolean;
  /** A single value makes the selector impossible to evaluate. */
  readonly forbidsValues: boolean;
  /** Reads `regexValue`, and nothing but that and the key, which may then be any text. */
  readonly usesRegex: boolean;
}

/** In the order in which editors should offer them. `Match` exists since notification-manager v2.4. */
export const operators: readonly Operator[] = [
  { name: 'In', needsValues: true, forbidsValues: false, usesRegex: false },
  { name: 'NotIn', needsValues: true, forbidsValues: false, usesRegex: false },
  { name: 'Exists', needsValues: false, forbidsValues: true, usesRegex: false },
  { name: 'DoesNotExist', needsValues: false, forbidsValues: true, usesRegex: false },
  { name: 'Match', needsValues: false, forbidsValues: false, usesRegex: true },
];

/** Names are case-sensitive. */
export function findOperator(name: string): Operator | undefined {
  return operators.find((operator) => operator.name === name);
}
