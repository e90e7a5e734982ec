import type { Place } from '../../yaml/place.js';
import type { RuleContext } from './rule.js';

/** `defaultConfigSelector` is none of them: the manager takes it for the label selector that it looks like. */
const FIELDS: ReadonlySet<string> = new Set(['globalReceiverSelector', 'tenantReceiverSelector']);

/** Whether the manager tells by the `matchLabels` of this selector, and by nothing else of it, whose an object is. */
export function isManagerSelector(selector: Place, { kind }: RuleContext): boolean {
  return kind === 'NotificationManager' && FIELDS.has(selector.entry?.key ?? '');
}
