import { groupAlerts } from '../../../../core/src/manager/matching/group-alerts.js';
import type { AlertOutcome, ReceiverMatches } from '../../../../core/src/manager/matching/receiver-matches.js';
import type { SampleAlert } from '../../../../core/src/model/alert.js';

/**
 * An alert's result; `near` means that only a typo, or one of several conditions, prevents the match, and `open` that nobody
 * can tell.
 */
export type Standing = 'matched' | 'open' | 'near' | 'unmatched' | 'error';

/** Groups by result, or by the value of a label. */
export type GroupName =
  | { readonly by: 'standing'; readonly standing: Standing }
  | { readonly by: 'label'; readonly label: string; readonly value: string | undefined };

export interface AlertGroup {
  readonly key: string;
  readonly name: GroupName;
  readonly members: readonly Member[];
}

export interface Member {
  readonly sample: SampleAlert;
  readonly outcome: AlertOutcome;
}

const STANDINGS: readonly Standing[] = ['matched', 'open', 'near', 'unmatched', 'error'];

export function standingOf({ verdict, failing, miss }: AlertOutcome, conditionCount: number): Standing {
  if (verdict !== 'mismatch') return VERDICTS[verdict];
  return miss !== undefined || (failing.length === 1 && conditionCount > 1) ? 'near' : 'unmatched';
}

const VERDICTS = { match: 'matched', unknown: 'open', error: 'error' } as const;

/** The alerts in groups, with those nearest to a match first. */
export function alertGroups(
  samples: readonly SampleAlert[],
  { alerts, outcomes, conditions }: Pick<ReceiverMatches, 'alerts' | 'outcomes' | 'conditions'>,
  groupBy: string | undefined,
): readonly AlertGroup[] {
  const buckets = outcomes.map((): Member[] => []);
  for (const [index, sample] of samples.entries()) {
    const bucket = alerts[index] ?? -1;
    const outcome = outcomes[bucket];
    if (outcome) buckets[bucket]?.push({ sample, outcome });
  }
  const members = buckets.flat();
  return groupBy === undefined ? byStanding(members, conditions.length) : byLabel(members, groupBy);
}

/** Keeps an empty `matched` group: it is useful to see that nothing matches. */
function byStanding(members: readonly Member[], conditionCount: number): readonly AlertGroup[] {
  const groups = new Map<Standing, Member[]>(STANDINGS.map((standing) => [standing, []]));
  for (const member of members) groups.get(standingOf(member.outcome, conditionCount))?.push(member);
  return [...groups]
    .filter(([standing, members]) => members.length > 0 || standing === 'matched')
    .map(([standing, members]) => ({ key: `standing ${standing}`, name: { by: 'standing', standing }, members }));
}

function byLabel(members: readonly Member[], label: string): readonly AlertGroup[] {
  const samples = members.map(({ sample }) => sample);
  return groupAlerts(samples, [...samples.keys()], label).map(({ value, alerts }) => ({
    key: `label ${label} ${value === undefined ? 'missing' : `=${value}`}`,
    name: { by: 'label', label, value },
    members: alerts.flatMap((index) => members[index] ?? []),
  }));
}
