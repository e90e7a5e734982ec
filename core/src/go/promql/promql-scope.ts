import type { LabelLimit, LabelSet } from './label-set.js';
import type { PromqlNode } from './promql-tree.js';

/** A condition of a selector on a label. */
export interface Matcher extends LabelLimit {
  readonly name: string;
}

/** What an expression depends on. */
export interface PromqlScope {
  /** The labels of the series that a recording rule writes; undefined for other metrics. */
  readonly recorded: (metric: string) => LabelSet | undefined;
  /** Whether a name or a text in quotes hides what is applied, such as `${NAMESPACE}`. */
  readonly isHidden: (text: string) => boolean;
  /** Matchers that every selector gets, in place of its own on the same labels. */
  readonly injected?: readonly Matcher[];
}

/** The labels of a part of an expression; `scalar` for numbers and texts. */
export type PartLabels = LabelSet | 'scalar';

export type LabelsOf = (node: PromqlNode | undefined) => PartLabels;
