import type { AlertOutcome, ReceiverMatches } from '../../../../core/src/manager/matching/receiver-matches.js';
import type { SampleAlert } from '../../../../core/src/model/alert.js';
import { alertGroups, type GroupName } from './alert-groups.js';
import { filterWords, searchText } from './search-text.js';

/** A row of the alert tree. */
export type AlertRow = GroupRow | SampleRow;

export interface GroupRow {
  readonly kind: 'group';
  /** Unique in the tree, and stable across keystrokes. */
  readonly key: string;
  readonly group: GroupName;
  readonly folded: boolean;
  /** How many match the filter. */
  readonly shown: number;
  readonly total: number;
  readonly matched: number;
}

export interface SampleRow {
  readonly kind: 'alert';
  readonly key: string;
  readonly sample: SampleAlert;
  readonly outcome: AlertOutcome;
  /** Counted from 1 among the shown alerts of its group, for screen readers. */
  readonly position: number;
  readonly size: number;
}

export interface RowOptions {
  readonly filter: string;
  /** A label; undefined: groups by result. */
  readonly groupBy: string | undefined;
  readonly folded: ReadonlySet<string>;
}

/** The alert tree as a flat list, so that the page can render only the visible part. Linear apart from sorting. */
export function alertRows(
  samples: readonly SampleAlert[],
  matches: Pick<ReceiverMatches, 'alerts' | 'outcomes' | 'conditions'>,
  { filter, groupBy, folded }: RowOptions,
): readonly AlertRow[] {
  const words = filterWords(filter);
  const passes = (sample: SampleAlert): boolean => words.every((word) => searchText(sample).includes(word));
  return alertGroups(samples, matches, groupBy).flatMap(({ key, name, members }): AlertRow[] => {
    const shown = words.length === 0 ? members : members.filter(({ sample }) => passes(sample));
    const group: GroupRow = {
      kind: 'group',
      key,
      group: name,
      folded: folded.has(key),
      shown: shown.length,
      total: members.length,
      matched: members.filter(({ outcome }) => outcome.verdict === 'match').length,
    };
    if (words.length > 0 && shown.length === 0) return name.by === 'standing' ? [group] : [];
    if (group.folded) return [group];
    return [
      group,
      ...shown.map(({ sample, outcome }, index): SampleRow => {
        const key = `alert ${sample.id}`;
        return { kind: 'alert', key, sample, outcome, position: index + 1, size: shown.length };
      }),
    ];
  });
}
