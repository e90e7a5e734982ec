import { renderPhrase, type SampleAlert, type Translations } from '#core';
import type { ReceiverDeliveries } from './deliveries-for.js';
import { notesJson } from './message-notes.js';
import { placeJson } from './place-json.js';

/** The same for programs: plain values for a report. */
export function messagesJson(
  receivers: readonly ReceiverDeliveries[],
  samples: readonly SampleAlert[],
  translations: Translations,
): readonly unknown[] {
  const idsOf = (alerts: readonly number[]): readonly string[] => alerts.flatMap((alert) => samples[alert]?.id ?? []);
  return receivers.flatMap(({ name, isOff, deliveries }) =>
    deliveries.map(({ target, chatIds, group, alerts, tooLarge, messages, failure, unknownText, doubt }) => ({
      receiver: name,
      switchedOff: isOff,
      target,
      chatIds,
      group,
      alerts: idsOf(alerts),
      tooLarge: idsOf(tooLarge),
      failure: failure
        ? {
            code: failure.code,
            text: renderPhrase(failure.text, translations),
            ...(failure.summary && failure.at && { place: placeJson(failure.at) }),
          }
        : null,
      ...(unknownText && { unknownText: renderPhrase(unknownText.text, translations) }),
      doubt: doubt ? { code: doubt.code, text: renderPhrase(doubt.text, translations) } : null,
      messages: messages.map(({ alerts, type, title, shown, size, limit, rejection }) => ({
        type,
        title,
        text: shown,
        size,
        limit,
        alerts: idsOf(alerts),
        ...(rejection && { rejection: renderPhrase(rejection.text, translations) }),
        notes: notesJson({ type, text: shown }, translations),
      })),
    })),
  );
}
