import type { ConditionFailure } from '../match/selector.js';
import { type NearMiss, nearMiss } from './near-miss.js';
import { showValues } from './show-values.js';

/** Why a condition does not let an alert through, in one sentence: `severity is "warning", wanted one of critical, error`. */
export function explainFailure(failure: ConditionFailure): string {
  const miss = nearMiss(failure);
  const clauses = [stateOf(failure), wish(failure)].filter((clause) => clause !== '');
  return miss ? `${clauses.join(', ')} (${hints[miss]})` : clauses.join(', ');
}

function stateOf({ key, actual }: ConditionFailure): string {
  return actual === undefined ? `label ${key} is missing` : `${key} is ${JSON.stringify(actual)}`;
}

function wish({ operator, wanted, actual }: ConditionFailure): string {
  switch (operator) {
    case 'In':
      return wanted.length === 1 ? `wanted ${showValues(wanted)}` : `wanted one of ${showValues(wanted)}`;
    case 'NotIn':
      return wanted.length === 1 ? 'wanted anything else' : `wanted none of ${showValues(wanted)}`;
    case 'Exists':
      return '';
    case 'DoesNotExist':
      return 'wanted no such label';
    case 'Match':
      return `${actual === undefined ? 'and the empty text' : 'which'} does not match /${wanted[0] ?? ''}/`;
    default:
      return '';
  }
}

const hints: Readonly<Record<NearMiss, string>> = {
  case: 'case differs',
  blanks: 'blanks around the value differ',
  part: 'In compares the whole value',
};
