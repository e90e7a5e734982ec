import type { Family, Severity } from '../../model/finding/finding.js';
import { OLD_VERSION } from '../../model/kind-names.js';
import { itemsAt, textAt } from '../../model/read/fields.js';
import { findOperator, type Operator, operatorsOf } from '../../model/selector/operators.js';
import { type Place, presentMember } from '../../yaml/place.js';
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
  const operator = presentMember(place, 'operator');
  const values = presentMember(place, 'values');
  return {
    key: presentMember(place, 'key'),
    operator,
    known: findOperator(textAt(operator)),
    values,
    valueItems: itemsAt(values),
    regexValue: presentMember(place, 'regexValue'),
  };
}

/**
 * What an invalid selector causes: admission rejects it where the webhook checks it. The others are accepted: those of
 * Configs silently select nothing, and those of alerts fail when an alert arrives (notification-manager 1.4, 2.3 and 2.6).
 */
export function rejection({ roles, release }: RuleContext): { readonly family: Family; readonly severity: Severity } {
  return roles.includes('alertSelector') && release.checksConditions
    ? { family: 'admission', severity: 'error' }
    : { family: 'runtime', severity: 'warning' };
}

/** The operators that a document can use: `v2beta1` has no regular expressions, and neither has the NotificationManager. */
export function availableOperators({ apiVersion, kind, release }: RuleContext): readonly Operator[] {
  const hasExpressions = apiVersion !== OLD_VERSION && kind !== 'NotificationManager';
  return operatorsOf(hasExpressions ? release : { match: 'unavailable' });
}

/** Whether a fix can use `Match`, and a message recommend it. */
export function hasMatch(context: RuleContext): boolean {
  return availableOperators(context).some(({ usesRegex }) => usesRegex);
}
