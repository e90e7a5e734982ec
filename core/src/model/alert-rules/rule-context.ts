import type { LabelSet } from '../../go/promql/label-set.js';
import type { Release } from '../release/release.js';

/** What the alerts of rules depend on, beside the rules themselves. */
export interface RuleContext {
  readonly release: Release;
  /** The labels of the series that a recording rule writes; undefined for other metrics. */
  readonly recorded: (metric: string) => LabelSet | undefined;
}
