import type { Alert } from '../../model/alert.js';
import { labelOf } from '../../model/selector/label-of.js';

/** The indices of the alerts that have the same value of a label. */
export interface AlertGroup {
  /** Undefined: the label is missing. */
  readonly value: string | undefined;
  readonly alerts: readonly number[];
}

/**
 * Groups the chosen alerts by a label. The largest group is first, and alerts without the label are last. The order
 * within a group does not change.
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
