import type { AlertmanagerConfigFacts } from '../../../model/facts.js';
import { listPhrase, sentencesPhrase } from '../../../text/list-phrase.js';
import { type Phrase, phrase } from '../../../text/phrase.js';
import type { Range } from '../../../text/range.js';
import { describeMatchers } from '../../alertmanager/describe-matchers.js';
import type { Inhibition } from '../../alertmanager/inhibition.js';
import type { Passage, Way } from '../../alertmanager/pass-stage.js';
import { sourcePlace } from '../report/source-place.js';
import type { TraceStep } from '../report/trace.js';
import type { Routing } from '../routing/routing.js';
import { alertmanagerNotes } from './alertmanager-notes.js';

/** What Alertmanager does with an alert, before the manager. Undefined for alerts that have passed it. */
export function traceAlertmanager(routing: Routing, alert: number): TraceStep | undefined {
  const passage = routing.front.passages[alert];
  if (!passage) return undefined;
  const { object } = routing.pipeline.alertmanager;
  const [text, range] = explain(passage, routing);
  const isHeld = routing.front.isHeld(alert);
  const notes = [
    ...(isHeld ? [] : assumed(routing).map((assumption) => ({ text: assumption }))),
    ...alertmanagerNotes(routing, alert, passage),
  ];
  return {
    stage: 'alertmanager',
    verdict: verdictOf(passage, object !== undefined),
    // what holds it back is also said without the notes
    text: (isHeld ? sentencesPhrase([text, ...assumed(routing)]) : undefined) ?? text,
    ...(object && range && { at: sourcePlace(object, range) }),
    ...(notes.length > 0 && { notes }),
  };
}

function verdictOf({ result }: Passage, isKnown: boolean): TraceStep['verdict'] {
  if (result === 'held') return 'stopped';
  if (result === 'lost') return 'failed';
  return result === 'sent' && isKnown ? 'passed' : 'assumed';
}

type Explained = readonly [text: Phrase, range: Range | undefined];

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

function rangeOf({ taken }: Way): Range | undefined {
  return taken.route.range ?? taken.receiver?.range;
}

function explainWay(way: Way): Explained {
  const { end, taken } = way;
  const receiver = taken.receiver?.text ?? '';
  const at = rangeOf(way);
  switch (end.kind) {
    case 'sent':
      return [sentBy(way, receiver), at];
    case 'muted':
      return [
        phrase('Alertmanager does not send the alert now: the time interval {interval} mutes its route.', {
          interval: end.interval.text,
        }),
        end.interval.range ?? at,
      ];
    case 'inactive':
      return [
        phrase('Alertmanager does not send the alert now: its route is active only in the time interval {interval}.', {
          interval: listPhrase(taken.route.activeTimeIntervals.map(({ text }) => text)),
        }),
        end.interval.range ?? at,
      ];
    case 'resolved':
      return [
        phrase('Alertmanager’s receiver {receiver} does not send resolved alerts (`send_resolved: false`).', {
          receiver,
        }),
        end.webhook.range ?? at,
      ];
    case 'misdirected':
      return [
        phrase(
          'Alertmanager’s receiver {receiver} posts the alert to the notification manager’s service, but not where the manager takes alerts.',
          { receiver },
        ),
        end.webhook.range ?? at,
      ];
    case 'empty':
      return [phrase('Alertmanager’s receiver {receiver} sends nothing.', { receiver }), at];
    case 'elsewhere':
      return [
        phrase('Alertmanager’s receiver {receiver} does not send to the notification manager.', { receiver }),
        at,
      ];
    case 'open': {
      const hidden = end.fact?.hidden;
      const text =
        hidden === undefined
          ? phrase('Whether Alertmanager’s receiver {receiver} sends the alert cannot be told. It is assumed to.', {
              receiver,
            })
          : phrase('Whether Alertmanager sends the alert cannot be told: {placeholder}. It is assumed to.', {
              placeholder: hidden,
            });
      return [text, end.fact?.range ?? at];
    }
  }
}

function sentBy({ taken }: Way, receiver: string): Phrase {
  const matchers = describeMatchers(taken.route.matchers);
  return matchers === ''
    ? phrase('Sent by Alertmanager’s receiver {receiver}.', { receiver })
    : phrase('Sent by Alertmanager’s receiver {receiver} (route `{matchers}`).', { receiver, matchers });
}

/** Why it is assumed that the configuration is the installed one. */
function assumed({ pipeline }: Routing): readonly Phrase[] {
  const { object, unread, installedBy } = pipeline.alertmanager;
  if (object) return [];
  const installed = phrase('Assumed, as KubeSphere {version} installs it.', { version: installedBy });
  const { doubt, origin, name = '' } = unread?.facts ?? {};
  if (doubt === undefined) return [installed];
  const why =
    origin === 'values'
      ? phrase('The values are not used: {reason}.', { reason: DOUBTS[doubt] })
      : phrase('The {kind} {name} is not used: {reason}.', { kind: origin ?? '', name, reason: DOUBTS[doubt] });
  return [installed, why];
}

const DOUBTS: Readonly<Record<NonNullable<AlertmanagerConfigFacts['doubt']>, Phrase>> = {
  rejected: phrase('Alertmanager rejects this configuration'),
  compressed: phrase('the configuration is compressed'),
  hidden: phrase('a placeholder hides the configuration'),
  encoded: phrase('the configuration cannot be decoded'),
  merged: phrase('what they are merged over is not known'),
};
