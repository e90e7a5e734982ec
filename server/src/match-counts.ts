import {
  type ConditionRules,
  type FunnelCondition,
  labelJudge,
  matchReceiver,
  type ReceiverConditions,
  type SampleAlert,
} from '#core';
import type { Samples } from './samples/samples.js';

/** Counts the current sample alerts that match a receiver's conditions, once per text of the receiver. */
export interface MatchCounts {
  /** Undefined when the selector cannot be evaluated. */
  of(receiver: ReceiverConditions, rules: ConditionRules): number | undefined;
  /** The numbers left after each condition. */
  funnelOf(receiver: ReceiverConditions, rules: ConditionRules): readonly FunnelCondition[];
}

type Count<T> = (receiver: ReceiverConditions, samples: readonly SampleAlert[], rules: ConditionRules) => T;

export function createMatchCounts(samples: Samples): MatchCounts {
  return { of: memoize(samples, countMatches), funnelOf: memoize(samples, countEach) };
}

function memoize<T>(samples: Samples, count: Count<T>): (receiver: ReceiverConditions, rules: ConditionRules) => T {
  interface Counted {
    readonly rules: ConditionRules;
    readonly value: T;
  }
  let counted = new WeakMap<ReceiverConditions, Counted>();
  samples.onChange(() => {
    counted = new WeakMap();
  });
  return (receiver, rules) => {
    const known = counted.get(receiver);
    if (known && isEqual(known.rules, rules)) return known.value;
    const value = count(receiver, samples.current, rules);
    counted.set(receiver, { rules, value });
    return value;
  };
}

function isEqual(a: ConditionRules, b: ConditionRules): boolean {
  return (
    a.matchSemantics === b.matchSemantics &&
    a.unusable === b.unusable &&
    a.cluster?.name === b.cluster?.name &&
    a.cluster?.how === b.cluster?.how
  );
}

function countMatches(
  { selector }: ReceiverConditions,
  samples: readonly SampleAlert[],
  rules: ConditionRules,
): number | undefined {
  const judge = labelJudge(selector, rules);
  const outcomes = samples.map(({ labels }) => judge(labels));
  return outcomes.includes('error') ? undefined : outcomes.filter((outcome) => outcome === 'match').length;
}

function countEach(
  receiver: ReceiverConditions,
  samples: readonly SampleAlert[],
  rules: ConditionRules,
): readonly FunnelCondition[] {
  return matchReceiver(receiver, samples, rules).conditions;
}
