import type { LineIndex } from '../../text/line-index.js';
import { toJson } from '../../yaml/node.js';
import type { Place } from '../../yaml/place.js';
import type { SelectorFacts } from '../facts.js';
import type { PlacedCondition } from '../receiver-conditions.js';
import { itemsAt, membersAt } from './fields.js';
import { rangeOf } from './range-of.js';
import { readSelector } from './read-selector.js';

export function readPlacedSelector(place: Place | undefined, lines: LineIndex): SelectorFacts | undefined {
  const selector = place && readSelector(toJson(place.node));
  if (!place || !selector) return undefined;
  return { selector, range: rangeOf(lines, place), conditions: placeConditions(place, lines) };
}

/** The range of each condition of a selector, in the selector's order. */
function placeConditions(selector: Place, lines: LineIndex): readonly PlacedCondition[] {
  return [
    ...membersAt(selector, 'matchLabels').map(({ node, entry }): PlacedCondition => {
      const start = entry && !entry.merged ? entry.keyStart : node.start;
      return {
        place: { in: 'matchLabels', key: entry?.key ?? '' },
        range: lines.rangeOf(start, Math.max(start, node.end)),
      };
    }),
    ...itemsAt(selector, 'matchExpressions').map(
      ({ node }, index): PlacedCondition => ({
        place: { in: 'matchExpressions', index },
        range: lines.rangeOf(node.start, node.end),
      }),
    ),
  ];
}
