import type { AlertOutcome, ReceiverMatches } from '../../../../core/src/manager/matching/receiver-matches.js';
import type { SampleAlert } from '../../../../core/src/model/alert.js';
import { alertGroups, type GroupName } from './alert-groups.js';
import { filterWords, searchText } from './search-text.js';

/** One line of the tree of alerts. */
export type AlertRow = GroupRow | SampleRow;

export interface GroupRow {
  readonly kind: 'group';
  /** Unique in the tree, and the same after the next keystroke. */
  readonly key: string;
  readonly group: GroupName;
  readonly folded: boolean;
  /** Those that pass the filter. */
  readonly shown: number;
  readonly total: number;
  readonly matched: number;
}

export interface SampleRow {
  readonly kind: 'alert';
  readonly key: string;
  readonly sample: SampleAlert;
  readonly outcome: AlertOutcome;
  /** Counted from 1 among the shown ones of its group, for screen readers. */
  readonly position: number;
  readonly size: number;
}

export interface RowOptions {
  readonly filter: string;
  /** A label; undefined groups by how the alerts fare. */
  readonly groupBy: string | undefined;
  readonly folded: ReadonlySet<string>;
}

/** The tree of alerts as a flat list, of which a page shows the part that is scrolled to. Linear in the alerts but for sorting by outcome. */
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
