import { type AlertRecipients, renderPhrase, type SampleAlert, type Translations } from '#core';
import { targetJson } from '../config/target-json.js';
import { assumptionsOf } from './assumption-lines.js';
import type { ReceiverDeliveries } from './deliveries-for.js';
import { incidentsJson } from './incident-lines.js';
import { leftOutJson } from './left-out-lines.js';
import { messagesJson } from './messages-json.js';
import { countOutcomes } from './outcome-counts.js';
import { placeJson } from './place-json.js';
import type { RoutedFor } from './routed-for.js';
import { unreachedReceivers } from './unreached-receivers.js';

interface Shown {
  /** The receivers to list, by index. */
  readonly wanted: (receiver: number) => boolean;
  readonly translations: Translations;
  readonly sent: readonly ReceiverDeliveries[] | undefined;
  readonly overRate: readonly object[];
}

/** The receivers of each alert, and the receivers that no alert reaches, for programs. */
export function recipientsJson(
  samples: readonly SampleAlert[],
  recipients: readonly AlertRecipients[],
  { routing, target, leftOut }: RoutedFor,
  { wanted, translations, sent, overRate }: Shown,
): string {
  const { pipeline } = routing;
  const { cluster } = pipeline;
  const nameOf = (receiver: number): string => cluster.receivers[receiver]?.facts.name ?? '';
  const report = {
    alerts: samples.map((sample, index) => {
      const { delivered = [], lost = [], reason, outcome = 'nobody' } = recipients[index] ?? {};
      return {
        ...sample,
        outcome,
        delivered: delivered.map(nameOf),
        lost: lost.map(({ receiver, text, summary, at }) => ({
          receiver: nameOf(receiver),
          reason: renderPhrase(text, translations),
          ...(summary && at && { place: placeJson(at) }),
        })),
        reason: reason ? renderPhrase(reason.text, translations) : null,
        place: placeJson(reason?.at),
      };
    }),
    unreached: unreachedReceivers(recipients, routing).filter(wanted).map(nameOf),
    summary: countOutcomes(recipients),
    leftOut: leftOutJson(leftOut, translations),
    incidents: incidentsJson(routing.incidents, translations),
    target: targetJson(target),
    assumptions: assumptionsOf(routing, recipients).map((text) => renderPhrase(text, translations)),
    overRate,
    ...(sent && { messages: messagesJson(sent, samples, translations) }),
  };
  return JSON.stringify(report, undefined, 2);
}
