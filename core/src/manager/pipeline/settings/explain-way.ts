import type { AlertmanagerConfigFacts } from '../../../model/facts.js';
import { listPhrase } from '../../../text/list-phrase.js';
import { type Phrase, phrase } from '../../../text/phrase.js';
import type { Range } from '../../../text/range.js';
import { describeMatchers } from '../../alertmanager/describe-matchers.js';
import type { Way } from '../../alertmanager/pass-stage.js';
import type { AlertmanagerInFront } from './alertmanager-of.js';

export type Explained = readonly [text: Phrase, range: Range | undefined];

export function rangeOf({ taken }: Way): Range | undefined {
  return taken.route.range ?? taken.receiver?.range;
}

/** Where a way ends, and which part of the configuration decides it. */
export function explainWay(way: Way): Explained {
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

/** What of {@link AlertmanagerInFront} tells whether it is assumed, and why. */
interface AssumedConfig extends Pick<AlertmanagerInFront, 'installedBy'> {
  readonly object: object | undefined;
  readonly unread: { readonly facts: AlertmanagerConfigFacts } | undefined;
}

/** Why it is assumed that the configuration is the installed one. */
export function whyAssumed({ object, unread, installedBy }: AssumedConfig): readonly Phrase[] {
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
  made: phrase('a controller makes it, and what it holds is not among the files'),
  rejected: phrase('Alertmanager rejects this configuration'),
  compressed: phrase('the configuration is compressed'),
  hidden: phrase('a placeholder hides the configuration'),
  encoded: phrase('the configuration cannot be decoded'),
  merged: phrase('what they are merged over is not known'),
};
