import { type AlertRecipients, renderPhrase, type SampleAlert, type Translations } from '#core';
import { targetJson } from '../config/target-json.js';
import type { ReceiverDeliveries } from './deliveries-for.js';
import { messagesJson } from './messages-json.js';
import type { RoutedFor } from './routed-for.js';
import { unreachedReceivers } from './unreached-receivers.js';

/** The receivers of each alert, and the receivers that no alert reaches, for programs. */
export function recipientsJson(
  samples: readonly SampleAlert[],
  recipients: readonly AlertRecipients[],
  { routing, target }: RoutedFor,
  translations: Translations,
  sent?: readonly ReceiverDeliveries[],
): string {
  const { assumptions, pipeline } = routing;
  const { cluster } = pipeline;
  const nameOf = (receiver: number): string => cluster.receivers[receiver]?.facts.name ?? '';
  const report = {
    alerts: samples.map((sample, index) => {
      const { delivered = [], lost = [], reason } = recipients[index] ?? {};
      return {
        ...sample,
        delivered: delivered.map(nameOf),
        lost: lost.map(({ receiver, text }) => ({
          receiver: nameOf(receiver),
          reason: renderPhrase(text, translations),
        })),
        reason: reason ? renderPhrase(reason.text, translations) : null,
      };
    }),
    unreached: unreachedReceivers(recipients, routing).map(nameOf),
    incidents: routing.incidents.map(({ kind, stage, text }) => ({
      kind,
      stage,
      text: renderPhrase(text, translations),
    })),
    target: targetJson(target),
    assumptions: assumptions.map(({ text }) => renderPhrase(text, translations)),
    ...(sent && { messages: messagesJson(sent, samples, translations) }),
  };
  return JSON.stringify(report, undefined, 2);
}
