import { type ChatbotExtras, type ChatbotFacts, type Phrase, phrase } from '#core';
import type { Target } from '../types.js';

/** The fields of a receiver that add to messages. */
interface MentioningReceiver {
  readonly chatbot?: Pick<ChatbotFacts, 'keywords' | 'atMobiles' | 'atUsers' | 'atAll'>;
}

/** The keywords and mentions that a receiver adds to its robot's messages. */
export function extrasOf({ chatbot }: MentioningReceiver): ChatbotExtras {
  if (!chatbot) return {};
  const { keywords, atMobiles, atUsers, atAll } = chatbot;
  return { keywords, atMobiles, atUsers, atAll };
}

/** Who is mentioned; undefined: nobody. As in the manager, conversations mention nobody. */
export function describeMentions(targets: readonly Target[], { chatbot }: MentioningReceiver): Phrase | undefined {
  if (!chatbot || !targets.some(({ kind }) => kind === 'chatbot')) return undefined;
  if (chatbot.atAll) return phrase('atAll is true: everybody in the robot’s group is notified.');
  const count = chatbot.atMobiles.length + chatbot.atUsers.length;
  if (count === 0) return undefined;
  return count === 1
    ? phrase('{count} person is mentioned and notified.', { count })
    : phrase('{count} people are mentioned and notified.', { count });
}

/** Whether a test notifies everybody in a robot's group. */
export function mentionsEverybody(targets: readonly Target[], { chatbot }: MentioningReceiver): boolean {
  return chatbot?.atAll === true && targets.some(({ kind }) => kind === 'chatbot');
}
