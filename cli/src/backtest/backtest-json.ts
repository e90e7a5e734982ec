import { historyVerdictOf, type Replay, renderPhrase, type Translations } from '#core';
import { targetJson } from '../config/target-json.js';
import { incidentsJson } from '../preview/incident-lines.js';
import { leftOutJson } from '../preview/left-out-lines.js';
import { placeJson } from '../preview/place-json.js';
import type { BacktestedFor } from './backtested-for.js';
import { timeText } from './time-text.js';

/** The same for programs: each alert, in the order of their times. `docs/schemas/backtest-report.schema.json`. */
export function backtestJson(
  { alerts, assumptions, incidents }: Replay,
  { nameOf, target, leftOut }: BacktestedFor,
  translations: Translations,
): string {
  const verdicts = alerts.map(historyVerdictOf);
  const count = (wanted: string): number => verdicts.filter((verdict) => verdict === wanted).length;
  const report = {
    summary: {
      alerts: alerts.length,
      lost: count('lost'),
      gained: count('gained'),
      kept: count('kept'),
      reached: count('reached'),
      unreached: count('unreached'),
      silent: count('silent'),
    },
    alerts: alerts.map(({ alert, recipients }, index) => ({
      verdict: verdicts[index],
      at: alert.at === undefined ? null : timeText(alert.at),
      source: alert.source,
      status: alert.status,
      labels: alert.labels,
      annotations: alert.annotations,
      history: alert.reached ? { receiver: alert.receiver ?? null } : null,
      outcome: recipients.outcome,
      delivered: recipients.delivered.map(nameOf),
      lost: recipients.lost.map(({ receiver, text }) => ({
        receiver: nameOf(receiver),
        reason: renderPhrase(text, translations),
      })),
      reason: recipients.reason ? renderPhrase(recipients.reason.text, translations) : null,
      place: placeJson(recipients.reason?.at),
    })),
    incidents: incidentsJson(incidents, translations),
    leftOut: leftOutJson(leftOut, translations),
    target: targetJson(target),
    assumptions: assumptions.map(({ text }) => renderPhrase(text, translations)),
  };
  return JSON.stringify(report, undefined, 2);
}
