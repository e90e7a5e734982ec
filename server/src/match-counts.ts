import { compileSelector, outcomeOf, type ReceiverConditions, type SampleAlert } from '#core';
import type { Samples } from './samples.js';

/** How many of the current samples a receiver's conditions let through. */
export interface MatchCounts {
  /** Undefined when the selector cannot be evaluated. Counted once for each text of a receiver. */
  of(receiver: ReceiverConditions): number | undefined;
}

export function createMatchCounts(samples: Samples): MatchCounts {
  let counted = new WeakMap<ReceiverConditions, number | undefined>();
  samples.onChange(() => {
    counted = new WeakMap();
  });
  return {
    of(receiver) {
      if (!counted.has(receiver)) counted.set(receiver, countMatches(receiver, samples.current));
      return counted.get(receiver);
    },
  };
}

function countMatches({ selector }: ReceiverConditions, samples: readonly SampleAlert[]): number | undefined {
  const compiled = compileSelector(selector);
  const outcomes = samples.map(({ labels }) => outcomeOf(compiled, labels));
  return outcomes.includes('error') ? undefined : outcomes.filter((outcome) => outcome === 'match').length;
}
