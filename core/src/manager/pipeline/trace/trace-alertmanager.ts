import { listPhrase, sentencesPhrase } from '../../../text/list-phrase.js';
import { phrase } from '../../../text/phrase.js';
import { describeMatchers } from '../../alertmanager/describe-matchers.js';
import type { Inhibition } from '../../alertmanager/inhibition.js';
import type { Passage } from '../../alertmanager/pass-stage.js';
import { sourcePlace } from '../report/source-place.js';
import type { TraceStep } from '../report/trace.js';
import type { Routing } from '../routing/routing.js';
import { type Explained, explainWay, rangeOf, whyAssumed } from '../settings/explain-way.js';
import { alertmanagerNotes } from './alertmanager-notes.js';

/** What Alertmanager does with an alert, before the manager. Undefined for alerts that have passed it. */
export function traceAlertmanager(routing: Routing, alert: number): TraceStep | undefined {
  const passage = routing.front.passages[alert];
  if (!passage) return undefined;
  const { object } = routing.pipeline.alertmanager;
  const [text, range] = explain(passage, routing);
  const isHeld = routing.front.isHeld(alert);
  const notes = [
    ...(isHeld ? [] : whyAssumed(routing.pipeline.alertmanager).map((assumption) => ({ text: assumption }))),
    ...alertmanagerNotes(routing, alert, passage),
  ];
  return {
    stage: 'alertmanager',
    verdict: verdictOf(passage, object !== undefined),
    // what holds it back is also said without the notes
    text: (isHeld ? sentencesPhrase([text, ...whyAssumed(routing.pipeline.alertmanager)]) : undefined) ?? text,
    ...(object && range && { at: sourcePlace(object, range) }),
    ...(notes.length > 0 && { notes }),
  };
}

function verdictOf({ result }: Passage, isKnown: boolean): TraceStep['verdict'] {
  if (result === 'held') return 'stopped';
  if (result === 'lost') return 'failed';
  return result === 'sent' && isKnown ? 'passed' : 'assumed';
}

function explain({ result, inhibition, ways }: Passage, routing: Routing): Explained {
  if (inhibition?.sure) return explainInhibition(inhibition, routing);
  const order = { sent: ['sent', 'open'], open: ['open', 'sent'], lost: ['misdirected'], held: [] }[result];
  const shown = order.flatMap((kind) => ways.find(({ end }) => end.kind === kind) ?? [])[0] ?? ways[0];
  if (!shown) return [phrase('Whether Alertmanager sends the alert cannot be told.'), undefined];
  if (result === 'open' && shown.end.kind === 'sent')
    return [phrase('Whether Alertmanager sends the alert cannot be told. It is assumed to.'), rangeOf(shown)];
  return explainWay(shown);
}

function explainInhibition({ rule, source }: Inhibition, { front }: Routing): Explained {
  const by = front.alerts[source]?.labels?.alertname ?? '';
  const values = { alert: by, source: describeMatchers(rule.source) };
  const equal = rule.equal.map(({ text }) => text);
  const text =
    equal.length === 0
      ? phrase('Alertmanager holds the alert back (inhibition): {alert} fires, which matches `{source}`.', values)
      : phrase(
          'Alertmanager holds the alert back (inhibition): {alert} fires with the same {labels}, and matches `{source}`.',
          { ...values, labels: listPhrase(equal) },
        );
  return [text, rule.range];
}
