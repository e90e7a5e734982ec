import { labelOf } from '../../model/selector/label-of.js';
import type { Routing } from '../pipeline/routing/routing.js';

/** Labels that distinguish alerts in every KubeSphere. */
const COMMON_LABELS: readonly string[] = ['alertname', 'namespace', 'severity', 'cluster'];
/** All combinations of more labels would be thousands. */
const MAX_LABELS = 5;

interface Candidate {
  readonly labels: readonly string[];
  /** Whether they are all among the present ones. */
  readonly isFewer: boolean;
}

/** Other `groupLabels` that could make fewer messages: fewer of the present ones, and single labels that all alerts have. */
export function groupingsToTry({ pipeline, alerts }: Routing): readonly Candidate[] {
  const present = [...new Set(pipeline.settings.groupLabels)].slice(0, MAX_LABELS);
  const fewer = subsetsOf(present).filter(({ length }) => length > 0 && length < pipeline.settings.groupLabels.length);
  const singles = COMMON_LABELS.filter(
    (label) => !present.includes(label) && alerts.every(({ labels }) => (labelOf(labels, label) ?? '') !== ''),
  );
  return [
    ...fewer.map((labels) => ({ labels, isFewer: true })),
    ...singles.map((label) => ({ labels: [label], isFewer: false })),
  ];
}

/** The same alerts, grouped by other labels. Nothing before the grouping depends on them. */
export function regrouped(routing: Routing, groupLabels: readonly string[]): Routing {
  const { pipeline } = routing;
  return { ...routing, pipeline: { ...pipeline, settings: { ...pipeline.settings, groupLabels } } };
}

/** In the order of the labels, larger ones first. */
function subsetsOf(labels: readonly string[]): readonly (readonly string[])[] {
  const [first, ...rest] = labels;
  if (first === undefined) return [[]];
  const others = subsetsOf(rest);
  return [...others.map((subset) => [first, ...subset]), ...others];
}
