import type { LineIndex } from '../../text/line-index.js';
import type { Place } from '../../yaml/place.js';
import { itemsAt, placeAt, textAt } from '../read/fields.js';
import { readActivityRule } from './read-activity-rule.js';
import type { ActivityRule } from './rule-facts.js';

/** The rules of the extension for telemetry; macros, lists and aliases only help others. */
export function readExtensionRule(root: Place, lines: LineIndex): readonly ActivityRule[] {
  return itemsAt(root, 'spec', 'rules')
    .filter((rule) => textAt(rule, 'expr', 'kind') === 'rule')
    .flatMap((rule) => readActivityRule(rule, textAt(rule, 'expr', 'condition'), placeAt(rule, 'alerts'), lines));
}
