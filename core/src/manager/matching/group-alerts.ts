import type { Alert } from '../../model/alert.js';
import { labelOf } from '../../model/selector/label-of.js';

/** The alerts that have the same value of a label, by their indices. */
export interface AlertGroup {
  /** Undefined: the label is missing. */
  readonly value: string | undefined;
  readonly alerts: readonly number[];
}

/**
 * Groups some of a list of alerts by a label: the largest group first, alerts without the label last; within a group the
 * order stays.
 */
export function groupAlerts(
  alerts: readonly Pick<Alert, 'labels'>[],
  chosen: readonly number[],
  label: string,
): readonly AlertGroup[] {
  const groups = new Map<string | undefined, number[]>();
  for (const index of chosen) {
    const value = labelOf(alerts[index]?.labels ?? {}, label);
    const group = groups.get(value) ?? [];
    group.push(index);
    groups.set(value, group);
  }
  return [...groups]
    .map(([value, members]) => ({ value, alerts: members }))
    .sort(
      (a, b) =>
        Number(a.value === undefined) - Number(b.value === undefined) ||
        b.alerts.length - a.alerts.length ||
        ((a.value ?? '') < (b.value ?? '') ? -1 : 1),
    );
}
