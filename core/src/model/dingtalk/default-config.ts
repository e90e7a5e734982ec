import { compileSelector } from '../selector/compile-selector.js';
import { outcomeOf } from '../selector/match-selector.js';
import type { LabelSelector } from '../selector/selector.js';

type Labels = Readonly<Record<string, string>>;

/** Whether labels make a Config a default one. */
export type IsDefaultConfig = (labels: Labels) => boolean;

/**
 * A `defaultConfigSelector` is a label selector of Kubernetes’ own: `Match` does not exist in it, and without one there
 * are no default Configs (notification-manager v2.6).
 */
export function defaultConfigTest(selector: LabelSelector | undefined): IsDefaultConfig {
  if (!selector) return () => false;
  const compiled = compileSelector(selector, { matchSemantics: 'unavailable' });
  return (labels) => outcomeOf(compiled, labels) === 'match';
}
