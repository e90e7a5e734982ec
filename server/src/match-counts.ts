import {
  compileSelector,
  type FunnelCondition,
  type MatchSemantics,
  matchReceiver,
  outcomeOf,
  type ReceiverConditions,
  type SampleAlert,
} from '#core';
import type { Samples } from './samples/samples.js';

/** Counts the current sample alerts that match a receiver's conditions, once per text of the receiver. */
export interface MatchCounts {
  /** Undefined when the selector cannot be evaluated. */
  of(receiver: ReceiverConditions, semantics: MatchSemantics): number | undefined;
  /** The numbers left after each condition. */
  funnelOf(receiver: ReceiverConditions, semantics: MatchSemantics): readonly FunnelCondition[];
}

type Count<T> = (receiver: ReceiverConditions, samples: readonly SampleAlert[], semantics: MatchSemantics) => T;

export function createMatchCounts(samples: Samples): MatchCounts {
  return { of: memoize(samples, countMatches), funnelOf: memoize(samples, countEach) };
}

function memoize<T>(samples: Samples, count: Count<T>): (receiver: ReceiverConditions, semantics: MatchSemantics) => T {
  interface Counted {
    readonly semantics: MatchSemantics;
    readonly value: T;
  }
  let counted = new WeakMap<ReceiverConditions, Counted>();
  samples.onChange(() => {
    counted = new WeakMap();
  });
  return (receiver, semantics) => {
    const known = counted.get(receiver);
    if (known?.semantics === semantics) return known.value;
    const value = count(receiver, samples.current, semantics);
    counted.set(receiver, { semantics, value });
    return value;
  };
}

function countMatches(
  { selector }: ReceiverConditions,
  samples: readonly SampleAlert[],
  matchSemantics: MatchSemantics,
): number | undefined {
  const compiled = compileSelector(selector, { matchSemantics });
  const outcomes = samples.map(({ labels }) => outcomeOf(compiled, labels));
  return outcomes.includes('error') ? undefined : outcomes.filter((outcome) => outcome === 'match').length;
}

function countEach(
  receiver: ReceiverConditions,
  samples: readonly SampleAlert[],
  matchSemantics: MatchSemantics,
): readonly FunnelCondition[] {
  return matchReceiver(receiver, samples, { matchSemantics }).conditions;
}
