import type { LineIndex } from '../../text/line-index.js';
import { items, members, type Place, presentMember } from '../../yaml/place.js';
import type { PlacedCondition } from '../receiver-conditions.js';

/** Where each condition of a selector stands, in the selector's order. */
export function placeConditions(selector: Place, lines: LineIndex): readonly PlacedCondition[] {
  const labels = presentMember(selector, 'matchLabels');
  const expressions = presentMember(selector, 'matchExpressions');
  return [
    ...(labels ? members(labels) : []).map(({ node, entry }): PlacedCondition => {
      const start = entry && !entry.merged ? entry.keyStart : node.start;
      return {
        place: { in: 'matchLabels', key: entry?.key ?? '' },
        range: lines.rangeOf(start, Math.max(start, node.end)),
      };
    }),
    ...(expressions ? items(expressions) : []).map(
      ({ node }, index): PlacedCondition => ({
        place: { in: 'matchExpressions', index },
        range: lines.rangeOf(node.start, node.end),
      }),
    ),
  ];
}
