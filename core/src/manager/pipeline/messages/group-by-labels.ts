import type { TextMap } from '../../../model/facts.js';
import { labelOf } from '../../../model/selector/label-of.js';
import type { NotifiedAlert } from '../../message/notified-alert.js';
import type { PipelineSettings } from '../settings/pipeline-settings.js';

export interface LabelGroup {
  readonly labels: TextMap;
  /** Alertmanager's receiver, which templates before 2.0 see. */
  readonly postedTo?: string;
  /** Indices, in the given order. */
  readonly alerts: readonly number[];
}

/** Groups alerts with the same values of the labels, for common messages. A missing label counts as empty. */
export function groupByLabels(
  indices: readonly number[],
  alerts: readonly NotifiedAlert[],
  { groupLabels, ownership: { release } }: Pick<PipelineSettings, 'groupLabels' | 'ownership'>,
): readonly LabelGroup[] {
  const groups = new Map<string, { labels: TextMap; alerts: number[] }>();
  for (const index of indices) {
    const values = groupLabels.map((label) => labelOf(alerts[index]?.labels ?? {}, label) ?? '');
    const key = JSON.stringify(values);
    const group = groups.get(key);
    if (group) group.alerts.push(index);
    else groups.set(key, { labels: zip(groupLabels, values, release.keepsEmptyGroupLabels), alerts: [index] });
  }
  return [...groups.values()];
}

function zip(keys: readonly string[], values: readonly string[], keepsEmpty: boolean): TextMap {
  const pairs = keys.map((key, index) => [key, values[index] ?? ''] as const);
  return Object.fromEntries(keepsEmpty ? pairs : pairs.filter(([, value]) => value !== ''));
}
