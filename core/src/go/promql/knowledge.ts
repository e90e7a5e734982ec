import type { LabelKnowledge, LabelLimit } from './label-set.js';
import { fixedValue, matchesLimit } from './matches-limit.js';

export const ABSENT: LabelKnowledge = { is: 'absent' };
/** Any value, or no label at all. */
export const UNKNOWN: LabelKnowledge = { is: 'open', mayBeAbsent: true, limits: [] };
/** Any value but none. */
export const PRESENT: LabelKnowledge = { is: 'open', mayBeAbsent: false, limits: [] };

/** A label with this value: Prometheus has no labels with an empty one. */
export function certain(value: string): LabelKnowledge {
  return value === '' ? ABSENT : { is: 'certain', value };
}

/** What a matcher says of its label; undefined if its expression is invalid. */
export function limited(limit: LabelLimit): LabelKnowledge | undefined {
  const fixed = fixedValue(limit);
  if (fixed !== undefined) return certain(fixed);
  const mayBeAbsent = matchesLimit(limit, '');
  return mayBeAbsent === undefined ? undefined : { is: 'open', mayBeAbsent, limits: [limit] };
}

/**
 * What is known of a label when both are true of it. What contradicts each other has no result at all, so that any answer
 * is right: then it is the first one.
 */
export function both(left: LabelKnowledge, right: LabelKnowledge): LabelKnowledge {
  if (left.is !== 'open') return left;
  if (right.is !== 'open') return right;
  return {
    is: 'open',
    mayBeAbsent: left.mayBeAbsent && right.mayBeAbsent,
    limits: [...left.limits, ...right.limits.filter((limit) => !left.limits.some((other) => isSame(limit, other)))],
  };
}

/** What is known of a label when one of them is true of it. */
export function either(left: LabelKnowledge, right: LabelKnowledge): LabelKnowledge {
  if (left.is === 'absent' && right.is === 'absent') return ABSENT;
  const [one, other] = [asOpen(left), asOpen(right)];
  if (left.is === 'certain' && right.is === 'certain' && left.value === right.value) return left;
  const values = one.values && other.values ? [...new Set([...one.values, ...other.values])] : undefined;
  return {
    is: 'open',
    mayBeAbsent: one.mayBeAbsent || other.mayBeAbsent,
    limits: values
      ? [{ op: '=~', value: values.map(quoteMeta).join('|') }]
      : [
          ...one.limits.filter((limit) => holdsFor(limit, other)),
          ...(one.values ? other.limits.filter((limit) => holdsFor(limit, one)) : []),
        ],
  };
}

interface Open {
  readonly mayBeAbsent: boolean;
  readonly limits: readonly LabelLimit[];
  /** The only possible values, where there are no limits for them. */
  readonly values?: readonly string[];
}

function asOpen(knowledge: LabelKnowledge): Open {
  if (knowledge.is === 'open') return knowledge;
  const value = knowledge.is === 'certain' ? knowledge.value : '';
  return { mayBeAbsent: value === '', limits: [], values: [value] };
}

function holdsFor(limit: LabelLimit, { values, limits }: Open): boolean {
  if (values) return values.every((value) => matchesLimit(limit, value) === true);
  return limits.some((other) => isSame(limit, other));
}

function isSame(left: LabelLimit, right: LabelLimit): boolean {
  return left.op === right.op && left.value === right.value;
}

/** Go's `regexp.QuoteMeta`. */
export function quoteMeta(text: string): string {
  return text.replaceAll(/[\\.+*?()|[\]{}^$]/g, '\\$&');
}
