import { showValues } from './show-values.js';

/** A condition as {@link compileSelector} gives it. */
interface DescribedCondition {
  readonly key: string;
  readonly operator: string;
  /** The values, or the one expression of `Match`. */
  readonly wanted: readonly string[];
}

/** What a condition asks, such as “severity is one of critical, error” or “pod matches /^web-/”. */
export function describeCondition({ key, operator, wanted }: DescribedCondition): string {
  const label = showValues([key]);
  switch (operator) {
    case 'In':
      return `${label} is ${oneOf(wanted)}`;
    case 'NotIn':
      return `${label} is not ${oneOf(wanted)}`;
    case 'Exists':
      return `${label} exists`;
    case 'DoesNotExist':
      return `${label} does not exist`;
    case 'Match':
      return wanted.every((regex) => regex === '') ? `${label} matches anything` : `${label} matches /${wanted[0]}/`;
    default:
      return `${label}: unknown operator ${JSON.stringify(operator)}`;
  }
}

function oneOf(values: readonly string[]): string {
  if (values.length === 0) return 'one of no values';
  return values.length === 1 ? showValues(values) : `one of ${showValues(values)}`;
}
