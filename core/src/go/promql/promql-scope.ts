import type { LabelSet } from './label-set.js';
import type { PromqlNode } from './promql-tree.js';

/** What an expression depends on. */
export interface PromqlScope {
  /** The labels of the series that a recording rule writes; undefined for other metrics. */
  readonly recorded: (metric: string) => LabelSet | undefined;
  /** Whether a name or a text in quotes hides what is applied, such as `${NAMESPACE}`. */
  readonly isHidden: (text: string) => boolean;
}

/** The labels of a part of an expression; `scalar` for numbers and texts. */
export type PartLabels = LabelSet | 'scalar';

export type LabelsOf = (node: PromqlNode | undefined) => PartLabels;
