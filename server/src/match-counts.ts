import { compileSelector, type MatchSemantics, outcomeOf, type ReceiverConditions, type SampleAlert } from '#core';
import type { Samples } from './samples/samples.js';

/** How many of the current samples a receiver's conditions let through. */
export interface MatchCounts {
  /** Undefined when the selector cannot be evaluated. Counted once for each text of a receiver. */
  of(receiver: ReceiverConditions, semantics: MatchSemantics): number | undefined;
}

interface Counted {
  readonly semantics: MatchSemantics;
  readonly count: number | undefined;
}

export function createMatchCounts(samples: Samples): MatchCounts {
  let counted = new WeakMap<ReceiverConditions, Counted>();
  samples.onChange(() => {
    counted = new WeakMap();
  });
  return {
    of(receiver, semantics) {
      const known = counted.get(receiver);
      if (known?.semantics === semantics) return known.count;
      const count = countMatches(receiver, samples.current, semantics);
      counted.set(receiver, { semantics, count });
      return count;
    },
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
