import { type DingTalkReceiver, listPhrase, type Phrase, phrase } from '#core';
import { UsageError } from '../usage-error.js';

/**
 * The receiver with only the wanted targets: `chatbot`, `conversation` (all of its chats), or chat ids.
 * @throws UsageError if it lacks one of them
 */
export function narrowReceiver(receiver: DingTalkReceiver, targets: readonly string[]): DingTalkReceiver {
  if (targets.length === 0) return receiver;
  const { chatbot, conversation, ...rest } = receiver;
  const known = conversation?.chatIds ?? [];
  for (const target of targets) {
    const there =
      target === 'chatbot' ? chatbot : target === 'conversation' ? known.length > 0 : known.includes(target);
    if (!there)
      throw new UsageError(
        phrase('Receiver “{name}” has no target “{target}”.', { name: receiver.name, target }),
        describeTargets(receiver),
      );
  }
  const chatIds = targets.includes('conversation') ? known : known.filter((id) => targets.includes(id));
  return {
    ...rest,
    ...(targets.includes('chatbot') && chatbot && { chatbot }),
    ...(chatIds.length > 0 && { conversation: { chatIds } }),
  };
}

function describeTargets({ chatbot, conversation }: DingTalkReceiver): Phrase {
  const chatIds = conversation?.chatIds ?? [];
  const targets = [...(chatbot ? ['chatbot'] : []), ...(chatIds.length > 0 ? ['conversation', ...chatIds] : [])];
  return targets.length > 0
    ? phrase('Its targets: {targets}.', { targets: listPhrase(targets) })
    : phrase('It has no targets.');
}
