import { itemsAt, membersAt, textAt } from '../../model/read/fields.js';
import { checkCondition } from '../../model/selector/check-condition.js';
import type { Requirement } from '../../model/selector/selector.js';
import { holdsUnknown, knownAt } from '../../model/unknown/unknown-at.js';
import { items, type Place, presentMember, stringAt } from '../../yaml/place.js';

/** A condition of a selector in a manifest that the manager can evaluate; a pair of `matchLabels` is an `In`. */
export interface PlacedCondition extends Requirement {
  /** The requirement, or the pair. */
  readonly place: Place;
  /** The place to underline: the requirement's key, or the pair. */
  readonly head: Place;
}

/**
 * The conditions on each label that has more than one in a selector. Conditions that the cluster rejects, and those
 * that test nothing (`Match` without an expression), are left out, because other rules report them.
 */
export function conditionsOfOneLabel(selector: Place): readonly (readonly PlacedCondition[])[] {
  const labels = presentMember(selector, 'matchLabels');
  const expressions = presentMember(selector, 'matchExpressions');
  if (expressions?.node.kind !== 'sequence') return [];
  const pairs = labels?.node.kind === 'mapping' ? labels.node.members : undefined;
  const seen = new Set(pairs?.keys());
  const repeated = new Set<string>();
  const placed = items(expressions).map((place) => ({ place, key: knownAt(presentMember(place, 'key')) }));
  for (const { key } of placed) {
    if (key !== undefined && seen.has(key)) repeated.add(key);
    else if (key !== undefined) seen.add(key);
  }
  if (repeated.size === 0) return [];

  const groups = new Map<string, PlacedCondition[]>([...repeated].map((key) => [key, []]));
  for (const place of membersAt(labels)) {
    const key = place.entry?.key ?? '';
    const value = knownAt(place);
    const group = groups.get(key);
    if (group && value !== undefined) add(group, { place, head: place, key, operator: 'In', values: [value] });
  }
  for (const { place, key } of placed) {
    const group = key === undefined ? undefined : groups.get(key);
    const condition = group && key !== undefined ? readRequirement(place, key) : undefined;
    if (group && condition) add(group, condition);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}

function add(group: PlacedCondition[], condition: PlacedCondition): void {
  if (checkCondition({ ...condition, place: { in: 'matchLabels', key: condition.key } }).length === 0)
    group.push(condition);
}

function readRequirement(place: Place, key: string): PlacedCondition | undefined {
  const operator = knownAt(presentMember(place, 'operator'));
  if (holdsUnknown(place)) return undefined;
  const values = itemsAt(place, 'values').map(stringAt);
  const regexValue = textAt(place, 'regexValue');
  const texts = values.filter((value) => value !== undefined);
  if (operator === undefined || texts.length < values.length || (operator === 'Match' && regexValue === ''))
    return undefined;
  const head = presentMember(place, 'key') ?? place;
  return { place, head, key, operator, values: texts, regexValue };
}
