import type { Family, Severity } from '../finding.js';
import { items, type Place, setMember, stringAt } from '../manifest/place.js';
import { findOperator, type Operator } from '../match/operators.js';
import type { RuleContext } from './rule.js';

/** The parts of a `matchExpressions` entry; undefined when null or missing. */
export interface RequirementParts {
  readonly key: Place | undefined;
  readonly operator: Place | undefined;
  /** Undefined when the name is unknown. */
  readonly known: Operator | undefined;
  readonly values: Place | undefined;
  readonly valueItems: readonly Place[];
  readonly regexValue: Place | undefined;
}

export function requirementParts(place: Place): RequirementParts {
  const operator = setMember(place, 'operator');
  const values = setMember(place, 'values');
  return {
    key: setMember(place, 'key'),
    operator,
    known: findOperator(stringAt(operator) ?? ''),
    values,
    valueItems: values ? items(values) : [],
    regexValue: setMember(place, 'regexValue'),
  };
}

/**
 * What an invalid selector causes: admission rejects it where the webhook checks it. The others are accepted and
 * silently select nothing (notification-manager 2.6 does not validate config selectors).
 */
export function refusal({ roles }: RuleContext): { readonly family: Family; readonly severity: Severity } {
  return roles.includes('alertSelector')
    ? { family: 'admission', severity: 'error' }
    : { family: 'runtime', severity: 'warning' };
}
