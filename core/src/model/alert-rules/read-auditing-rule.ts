import type { LineIndex } from '../../text/line-index.js';
import type { Place } from '../../yaml/place.js';
import { itemsAt, textAt } from '../read/fields.js';
import { readActivityRule } from './read-activity-rule.js';
import type { ActivityRule } from './rule-facts.js';

/** The rules of KubeSphere's kind for audit records; macros, lists and aliases only help others. */
export function readAuditingRule(root: Place, lines: LineIndex): readonly ActivityRule[] {
  return itemsAt(root, 'spec', 'rules')
    .filter((rule) => textAt(rule, 'type') === 'rule')
    .flatMap((rule) => readActivityRule(rule, textAt(rule, 'condition'), rule, lines));
}
