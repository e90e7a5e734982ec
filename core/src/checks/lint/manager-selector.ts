import type { Place } from '../../yaml/place.js';
import type { RuleContext } from './rule.js';

/** `defaultConfigSelector` is not one of them: the manager evaluates it as a complete label selector. */
const FIELDS: ReadonlySet<string> = new Set(['globalReceiverSelector', 'tenantReceiverSelector']);

/** Whether the manager determines an object's owner by the `matchLabels` of this selector only. */
export function isManagerSelector(selector: Place, { kind }: RuleContext): boolean {
  return kind === 'NotificationManager' && FIELDS.has(selector.entry?.key ?? '');
}
