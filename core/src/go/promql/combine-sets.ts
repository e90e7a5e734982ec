import { ABSENT, both, either, UNKNOWN } from './knowledge.js';
import type { LabelKnowledge, LabelSet } from './label-set.js';

/** No labels. */
export const NO_LABELS: LabelSet = { labels: new Map(), closed: true };
/** Any labels. */
export const ANY_LABELS: LabelSet = { labels: new Map(), closed: false };

/** What is known of a label in a set. */
export function knowledgeOf({ labels, closed }: LabelSet, name: string): LabelKnowledge {
  return labels.get(name) ?? (closed ? ABSENT : UNKNOWN);
}

export function withLabel(set: LabelSet, name: string, knowledge: LabelKnowledge): LabelSet {
  return setOf(new Map([...set.labels, [name, knowledge]]), set.closed);
}

/** Only these labels. */
export function onlyLabels(set: LabelSet, names: readonly string[]): LabelSet {
  return setOf(new Map(names.map((name) => [name, knowledgeOf(set, name)])), true);
}

/** All but these labels. */
export function withoutLabels(set: LabelSet, names: readonly string[]): LabelSet {
  return setOf(new Map([...set.labels, ...names.map((name): [string, LabelKnowledge] => [name, ABSENT])]), set.closed);
}

/** Which labels two results must have in common to be matched. */
export interface Matching {
  /** `on`: only those named; `ignoring`: all but those named. */
  readonly by: 'on' | 'ignoring';
  readonly names: readonly string[];
}

/** The labels of the first set, of which those that are matched on have the same values in the second one. */
export function matchedSet(left: LabelSet, right: LabelSet, { by, names: named }: Matching): LabelSet {
  const names = new Set([...left.labels.keys(), ...right.labels.keys(), ...named]);
  const labels = new Map<string, LabelKnowledge>();
  for (const name of names) {
    const own = knowledgeOf(left, name);
    const isMatched = (by === 'on') === named.includes(name);
    labels.set(name, isMatched ? both(own, knowledgeOf(right, name)) : own);
  }
  return setOf(labels, left.closed || (by === 'ignoring' && right.closed));
}

/** The labels of a result that comes from one set or the other. */
export function eitherSet(left: LabelSet, right: LabelSet): LabelSet {
  const names = new Set([...left.labels.keys(), ...right.labels.keys()]);
  return setOf(
    new Map([...names].map((name) => [name, either(knowledgeOf(left, name), knowledgeOf(right, name))])),
    left.closed && right.closed,
  );
}

/** A set that lists no label of which it is known anyway. */
function setOf(labels: ReadonlyMap<string, LabelKnowledge>, closed: boolean): LabelSet {
  const told = [...labels].filter(([, knowledge]) => (closed ? knowledge.is !== 'absent' : !isUnknown(knowledge)));
  return { labels: new Map(told), closed };
}

function isUnknown(knowledge: LabelKnowledge): boolean {
  return knowledge.is === 'open' && knowledge.mayBeAbsent && knowledge.limits.length === 0;
}
