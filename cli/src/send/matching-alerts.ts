import {
  type ConditionRules,
  labelJudge,
  listPhrase,
  type Phrase,
  type PhraseArgument,
  phrase,
  type ReceiverConditions,
  type SampleAlert,
} from '#core';
import { UsageError } from '../usage-error.js';

/** The alerts of a test by the receiver's own conditions. */
export interface ChosenAlerts {
  /** The alerts to send. */
  readonly alerts: readonly SampleAlert[];
  /** The names of those that the conditions do not match, in order. */
  readonly unmatched: readonly string[];
  readonly remarks: readonly Phrase[];
}

interface Matching {
  readonly receiver: Pick<ReceiverConditions, 'name' | 'selector'>;
  readonly rules: ConditionRules;
  /** Leaves out the alerts that the conditions do not match. */
  readonly matchingOnly: boolean;
}

/** @throws UsageError if no alert is left */
export function matchingAlerts(
  alerts: readonly SampleAlert[],
  { receiver: { name, selector }, rules, matchingOnly }: Matching,
): ChosenAlerts {
  const judge = labelJudge(selector, rules);
  const isMatched = ({ labels }: SampleAlert): boolean => judge(labels) === 'match';
  const matched = alerts.filter(isMatched);
  const unmatched = alerts.filter((alert) => !isMatched(alert)).map(nameOfAlert);
  if (unmatched.length === 0) return { alerts, unmatched, remarks: [] };
  const gaps = { name, count: unmatched.length, total: alerts.length, alerts: listNames(unmatched) };
  if (!matchingOnly)
    return {
      alerts,
      unmatched,
      remarks: [
        phrase(
          'The conditions of “{name}” do not match {count} of {total} alerts: {alerts}. They are sent all the same; --matching-only leaves them out.',
          gaps,
        ),
      ],
    };
  if (matched.length === 0)
    throw new UsageError(
      phrase('The conditions of “{name}” match none of the alerts: {alerts}.', gaps),
      phrase('Omit --matching-only to send them all the same. “kubesphere-dingtalk preview” shows the conditions.'),
    );
  return {
    alerts: matched,
    unmatched,
    remarks: [phrase('Left out, because the conditions of “{name}” do not match: {alerts}.', gaps)],
  };
}

export function nameOfAlert({ labels }: Pick<SampleAlert, 'labels'>): string {
  return labels.alertname || '(no name)';
}

/** `A, B ×2`: each name once, with the number of its alerts. */
export function listNames(names: readonly string[]): PhraseArgument {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return listPhrase([...counts].map(([name, count]) => (count === 1 ? name : `${name} ×${count}`)));
}
