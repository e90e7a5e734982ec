import { CancellationError, l10n, window } from 'vscode';
import { type DingTalkReceiver, phrase } from '#core';
import type { ResolvedTargets } from '#sender';
import { localize } from '../../infrastructure/localize.js';
import { describeMentions, describeTargets } from './describe-targets.js';

/** Shows where the message will appear, and who will be disturbed. @throws CancellationError unless confirmed */
export async function confirmSending(
  receiver: DingTalkReceiver,
  { targets, origins, notes }: ResolvedTargets,
): Promise<void> {
  const { chatbotLabel, conversationLabel, describeOrigin } = await import('#sender');
  const places = describeTargets(targets, { chatbot: chatbotLabel, conversation: conversationLabel });
  const mentions = describeMentions(targets, receiver);
  const sources = origins.map(({ field, origin }) =>
    phrase('{field}: {origin}', { field, origin: describeOrigin(origin) }),
  );
  const remarks = [...(mentions ? [mentions] : []), ...notes].map(localize);
  const credentials = [l10n.t('Credentials:'), ...sources.map((source) => `• ${localize(source)}`)].join('\n');
  const detail = [places.map((place) => `• ${localize(place)}`).join('\n'), credentials, ...remarks].join('\n\n');
  const send = mentions !== undefined && receiver.chatbot?.atAll ? l10n.t('Send to Everybody') : l10n.t('Send');
  const { name } = receiver;
  const count = places.length;
  const question =
    count === 1
      ? l10n.t('Send a test message for receiver “{name}” to {count} target?', { name, count })
      : l10n.t('Send a test message for receiver “{name}” to {count} targets?', { name, count });
  const answer = await window.showWarningMessage(question, { modal: true, detail }, send);
  if (answer !== send) throw new CancellationError();
}
