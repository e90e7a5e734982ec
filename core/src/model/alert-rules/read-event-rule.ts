import type { LineIndex } from '../../text/line-index.js';
import type { Place } from '../../yaml/place.js';
import { itemsAt, textAt } from '../read/fields.js';
import { readActivityRule } from './read-activity-rule.js';
import type { ActivityRule } from './rule-facts.js';

/** The rules of KubeSphere's kind for events that make alerts; the others only notify. */
export function readEventRule(root: Place, lines: LineIndex): readonly ActivityRule[] {
  return itemsAt(root, 'spec', 'rules')
    .filter((rule) => textAt(rule, 'type') === 'alert')
    .flatMap((rule) => readActivityRule(rule, textAt(rule, 'condition'), rule, lines));
}
