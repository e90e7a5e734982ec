import type { TextMap } from '../../model/facts.js';
import { labelOf } from '../../model/selector/label-of.js';
import type { NotifiedAlert } from '../message/notified-alert.js';

export interface LabelGroup {
  readonly labels: TextMap;
  /** Indices, in the given order. */
  readonly alerts: readonly number[];
}

/** Groups alerts with the same values of the labels, for common messages. A missing label counts as empty. */
export function groupByLabels(
  indices: readonly number[],
  alerts: readonly NotifiedAlert[],
  groupLabels: readonly string[],
): readonly LabelGroup[] {
  const groups = new Map<string, { labels: TextMap; alerts: number[] }>();
  for (const index of indices) {
    const values = groupLabels.map((label) => labelOf(alerts[index]?.labels ?? {}, label) ?? '');
    const key = JSON.stringify(values);
    const group = groups.get(key);
    if (group) group.alerts.push(index);
    else groups.set(key, { labels: zip(groupLabels, values), alerts: [index] });
  }
  return [...groups.values()];
}

function zip(keys: readonly string[], values: readonly string[]): TextMap {
  return Object.fromEntries(keys.map((key, index) => [key, values[index] ?? '']));
}
