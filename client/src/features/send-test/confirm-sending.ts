import { CancellationError, window } from 'vscode';
import type { DingTalkReceiver } from '#core';
import type { Target } from '#sender';
import { describeMentions, describeTargets } from './describe-targets.js';

/** Shows where the message will appear, and who will be disturbed. @throws CancellationError unless confirmed */
export async function confirmSending(
  receiver: DingTalkReceiver,
  targets: readonly Target[],
  notes: readonly string[],
): Promise<void> {
  const { chatbotLabel, conversationLabel } = await import('#sender');
  const places = describeTargets(targets, { chatbot: chatbotLabel, conversation: conversationLabel });
  const mentions = describeMentions(targets, receiver);
  const detail = [places.map((place) => `• ${place}`).join('\n'), mentions, ...notes].filter(Boolean).join('\n\n');
  const send = mentions !== undefined && receiver.chatbot?.atAll ? 'Send to Everybody' : 'Send';
  const count = places.length === 1 ? '1 target' : `${places.length} targets`;
  const question = `Send a test message for receiver “${receiver.name}” to ${count}?`;
  const answer = await window.showWarningMessage(question, { modal: true, detail }, send);
  if (answer !== send) throw new CancellationError();
}
