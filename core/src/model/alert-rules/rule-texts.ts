import { members, type Place, presentMember, stringAt } from '../../yaml/place.js';
import { placeAt } from '../read/fields.js';
import { placeholderIn, placeholderInCall } from '../unknown/placeholder.js';
import type { RuleLabels, RuleText } from './rule-facts.js';

/** A text, in which actions in `{{ }}` are Prometheus's own; undefined if there is none. */
export function ruleTextAt(place: Place | undefined): RuleText | undefined {
  if (place?.node.kind !== 'scalar') return undefined;
  const { hidden, value } = place.node;
  const text = hidden ?? stringAt(place) ?? String(value ?? '');
  return { text, isHidden: hidden !== undefined || placeholderInCall(text) !== undefined };
}

/** The labels that a rule gives to its alerts. */
export function ruleLabelsAt(rule: Place | undefined): RuleLabels {
  const labels = rule && presentMember(rule, 'labels');
  const texts: Record<string, RuleText> = {};
  let hasHiddenName = labels?.node.kind === 'scalar';
  for (const label of labels ? members(labels) : []) {
    const name = label.entry?.key ?? '';
    const text = ruleTextAt(label);
    if (placeholderIn(name) !== undefined) hasHiddenName = true;
    else if (text) texts[name] = text;
  }
  return { texts, hasHiddenName };
}

/** PromQL as it is written; a number is an expression as well. Undefined for what is hidden as a whole. */
export function expressionAt(rule: Place, field: string): string | undefined {
  const node = placeAt(rule, field)?.node;
  if (node?.kind !== 'scalar' || node.hidden !== undefined) return undefined;
  return typeof node.value === 'string' || typeof node.value === 'number' ? String(node.value) : undefined;
}
