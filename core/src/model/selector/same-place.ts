import type { ConditionPlace } from './selector.js';

export function samePlace(a: ConditionPlace, b: ConditionPlace): boolean {
  if (a.in === 'matchLabels') return b.in === 'matchLabels' && a.key === b.key;
  return b.in === 'matchExpressions' && a.index === b.index;
}
