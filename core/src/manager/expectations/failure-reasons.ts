import { closest } from '../../text/closest.js';
import { listPhrase } from '../../text/list-phrase.js';
import { type Phrase, phrase } from '../../text/phrase.js';
import { STAGE_TITLES } from '../pipeline/report/stage-titles.js';
import { STAGES, type TraceStep } from '../pipeline/report/trace.js';
import type { Routing } from '../pipeline/routing/routing.js';
import type { AlertRecipients } from '../pipeline/trace/alert-recipients.js';
import { traceAlert } from '../pipeline/trace/trace-alert.js';
import type { FailureReason } from './case-result.js';

/** A few alerts that come nearest are enough as an explanation. */
const MAX_ALERTS = 3;

/** Why the alerts do not reach a receiver. Alerts that get furthest in the pipeline are first. */
export function whyMissing(name: string, routing: Routing): readonly FailureReason[] {
  const { receivers } = routing.pipeline.cluster;
  const receiver = receivers.findIndex(({ facts }) => facts.name === name);
  if (receiver < 0) {
    const known = receivers.map(({ facts }) => facts.name);
    const text = unknownReceiver(name, known);
    return [{ text, cause: text }];
  }
  const ends = routing.given.flatMap((_, alert) => {
    const last = traceAlert(routing, alert, receiver).steps.findLast(
      ({ verdict }) => verdict === 'stopped' || verdict === 'failed',
    );
    return last ? [{ alert, last }] : [];
  });
  return ends
    .toSorted((a, b) => STAGES.indexOf(b.last.stage) - STAGES.indexOf(a.last.stage))
    .filter(({ last }, index, all) => last.stage !== 'message' || all.findIndex(isSame(last)) === index)
    .slice(0, MAX_ALERTS)
    .map(({ alert, last }) => ({
      text: phrase('{alert} → {receiver}, {stage}: {reason}', {
        alert: alertName(routing, alert),
        receiver: name,
        stage: STAGE_TITLES[last.stage],
        reason: last.text,
      }),
      // What fails in a template takes several sentences, which the text has.
      ...(last.stage !== 'message' && { cause: last.text }),
      ...(last.at && { at: last.at }),
    }));
}

/** What fails in a template fails for all alerts of a message, so one of them is enough. */
function isSame({ text, at }: TraceStep): (other: { readonly last: TraceStep }) => boolean {
  const key = JSON.stringify([text, at]);
  return ({ last }) => JSON.stringify([last.text, last.at]) === key;
}

/** Reports an unknown receiver and suggests a similar name. */
export function unknownReceiver(name: string, known: readonly string[]): Phrase {
  const suggestion = closest(name, known);
  return suggestion === undefined
    ? phrase('The manifests contain no receiver “{receiver}”.', { receiver: name })
    : phrase('The manifests contain no receiver “{receiver}”. Did you mean “{suggestion}”?', {
        receiver: name,
        suggestion,
      });
}

/** The alerts that reach a receiver, as a reason. */
export function whyReached(
  name: string,
  { routing, recipients }: { readonly routing: Routing; readonly recipients: readonly AlertRecipients[] },
): readonly FailureReason[] {
  const receiver = routing.pipeline.cluster.receivers.findIndex(({ facts }) => facts.name === name);
  const alerts = recipients.flatMap(({ delivered }, alert) =>
    delivered.includes(receiver) ? [alertName(routing, alert)] : [],
  );
  return [{ text: phrase('{receiver} receives: {alerts}', { receiver: name, alerts: listPhrase(alerts) }) }];
}

function alertName({ given }: Routing, alert: number): string {
  return given[alert]?.labels?.alertname ?? `#${alert + 1}`;
}
