import {
  alertWhere,
  type HistoryGroup,
  type HistoryVerdict,
  listPhrase,
  type Phrase,
  phrase,
  type Replay,
  sentencesPhrase,
} from '#core';
import { assumptionLines } from '../preview/assumption-lines.js';
import { incidentLines } from '../preview/incident-lines.js';
import { leftOutLines } from '../preview/left-out-lines.js';
import { targetLine } from '../preview/target-line.js';
import { alignColumns } from '../terminal/align-columns.js';
import { printable } from '../terminal/printable.js';
import type { Terminal } from '../terminal/terminal.js';
import type { BacktestedFor } from './backtested-for.js';
import { timeText } from './time-text.js';

const TITLES: Readonly<Record<HistoryVerdict, Phrase>> = {
  lost: phrase('Reached somebody then, and nobody now:'),
  gained: phrase('Reached nobody then, and somebody now:'),
  unreached: phrase('Reach nobody now:'),
  silent: phrase('Reached nobody, then and now:'),
  kept: phrase('Reached somebody then, and now:'),
  reached: phrase('Reach somebody now:'),
};

/** Alerts of the past and who receives them now, for people: differences first. */
export function backtestText(
  groups: readonly HistoryGroup[],
  replay: Replay,
  { nameOf, target, leftOut }: BacktestedFor,
  terminal: Terminal,
): string {
  const { out: colors, translate } = terminal;
  const blocks = (['lost', 'gained', 'unreached', 'silent', 'kept', 'reached'] as const).flatMap((verdict) => {
    const own = groups.filter((group) => group.verdict === verdict);
    if (own.length === 0) return [];
    const rows = own.map((group) => rowOf(group, nameOf, terminal));
    const isGood = verdict !== 'unreached' && verdict !== 'silent';
    const paint = verdict === 'lost' ? colors.red : isGood ? colors.green : colors.yellow;
    return [
      [colors.bold(translate(TITLES[verdict])), ...alignColumns(rows).map((row) => paint(`  ${row}`))].join('\n'),
    ];
  });
  const count = (verdict: HistoryVerdict): number =>
    groups.filter((group) => group.verdict === verdict).reduce((sum, { alerts }) => sum + alerts.length, 0);
  const summary = sentencesPhrase([
    phrase('Alerts replayed: {count}.', { count: replay.alerts.length }),
    phrase('No longer reach anybody: {count}.', { count: count('lost') }),
    phrase('Reach somebody: {count}.', { count: count('kept') + count('reached') + count('gained') }),
    phrase('Reach nobody, and the history does not tell whether they did: {count}.', { count: count('unreached') }),
    ...(count('gained') + count('silent') > 0
      ? [phrase('Reached nobody then: {count}.', { count: count('gained') + count('silent') })]
      : []),
  ]);
  const assumptions = [
    ...replay.assumptions.map(({ text }) => text),
    ...replay.alerts.flatMap(({ recipients }) => recipients.assumed.map(({ text }) => text)),
  ];
  return [
    ...leftOutLines(leftOut, terminal),
    ...incidentLines(replay.incidents, terminal),
    ...blocks,
    ...(summary ? [translate(summary)] : []),
    ...assumptionLines([...new Map(assumptions.map((text) => [JSON.stringify(text), text])).values()], terminal),
    targetLine([target], terminal),
  ].join('\n\n');
}

/** Mark, name, number, place, times, and who receives the alerts or why nobody does. */
function rowOf(
  { verdict, alerts }: HistoryGroup,
  nameOf: (receiver: number) => string,
  { translate }: Terminal,
): readonly string[] {
  const [{ alert, recipients }] = alerts;
  const { delivered, lost, reason } = recipients;
  const then = [...new Set(alerts.flatMap(({ alert: { receiver } }) => receiver ?? []))];
  const answers = [
    ...(then.length > 0 ? [phrase('Reached {receivers} then.', { receivers: listPhrase(then) })] : []),
    ...(delivered.length > 0 ? [phrase('Reaches {receivers}.', { receivers: listPhrase(delivered.map(nameOf)) })] : []),
    ...lost.map(({ receiver, summary, text }) =>
      phrase('Lost on the way to {receiver}: {reason}', { receiver: nameOf(receiver), reason: summary ?? text }),
    ),
    ...(reason ? [reason.text] : []),
  ];
  const answer = sentencesPhrase(answers);
  const name = alert.labels.alertname ?? translate(phrase('(no alertname)'));
  return [
    verdict === 'kept' || verdict === 'reached' || verdict === 'gained' ? '✔' : '✖',
    printable(alerts.length === 1 ? name : `${name} ×${alerts.length}`),
    printable(alertWhere(alert.labels)),
    timesOf(alerts),
    answer ? printable(translate(answer)) : '',
  ];
}

/** `2026-03-02T01:24:00Z`, or the first and the last time. */
function timesOf(alerts: HistoryGroup['alerts']): string {
  const times = alerts.flatMap(({ alert }) => (alert.at === undefined ? [] : [timeText(alert.at)]));
  const [first, last] = [times[0], times.at(-1)];
  if (first === undefined || last === undefined) return '';
  return first === last ? first : `${first} … ${last}`;
}
