import { itemsAt, membersAt } from '../../model/read/fields.js';
import { type Place, presentMember, stringAt } from '../../yaml/place.js';
import { requirementParts } from './requirement.js';

/** The fields with conditions on the labels of alerts; all others have conditions on the labels of objects. */
const ALERT_SELECTORS: ReadonlySet<string | number> = new Set(['alertSelector', 'matcher']);

export function selectsAlerts(selector: Place): boolean {
  return ALERT_SELECTORS.has(selector.step ?? '');
}

/** The same for an entry of a selector's `matchExpressions`. */
export function testsAlerts(requirement: Place): boolean {
  return requirement.parent?.parent !== undefined && selectsAlerts(requirement.parent.parent);
}

/**
 * Visits the values that a selector compares as a whole: those of `matchLabels`, `In` and `NotIn`.
 *
 * @param wants whether a label is of interest
 */
export function visitComparedValues(
  selector: Place,
  wants: (key: string) => boolean,
  visit: (key: string, value: string, place: Place) => void,
): void {
  for (const place of membersAt(selector, 'matchLabels')) {
    const key = place.entry?.key ?? '';
    const value = wants(key) ? stringAt(place) : undefined;
    if (value !== undefined) visit(key, value, place);
  }
  for (const requirement of itemsAt(selector, 'matchExpressions')) {
    const key = stringAt(presentMember(requirement, 'key'));
    if (key === undefined || !wants(key)) continue;
    const { known, valueItems } = requirementParts(requirement);
    for (const place of known?.needsValues ? valueItems : []) {
      const value = stringAt(place);
      if (value !== undefined) visit(key, value, place);
    }
  }
}
