import { type ChatbotExtras, type ChatbotFacts, type Phrase, phrase } from '#core';
import type { Target } from '../types.js';
import type { Sending } from './compose-test.js';

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

/**
 * Who is mentioned in these messages, and who only seems to be; empty: nobody. DingTalk mentions a member of the group if
 * the text contains “@” and the number or id (DingTalk: custom robot API, `at`). As in the manager, conversations mention
 * nobody.
 */
export function describeMentions(sendings: readonly Sending[], { chatbot }: MentioningReceiver): readonly Phrase[] {
  const texts = sendings.flatMap(({ target, messages }) =>
    target.kind === 'chatbot' ? messages.map(({ shown }) => shown) : [],
  );
  if (!chatbot || texts.length === 0) return [];
  if (chatbot.atAll) return [phrase('atAll is true: everybody in the robot’s group is notified.')];
  const people = [...new Set([...chatbot.atMobiles, ...chatbot.atUsers])];
  const isNamed = (person: string): boolean => texts.some((text) => text.includes(`@${person}`));
  const named = people.filter(isNamed).length;
  return [...describeNamed(named), ...describeUnnamed(people.length - named)];
}

function describeNamed(count: number): readonly Phrase[] {
  if (count === 0) return [];
  return [
    count === 1
      ? phrase('{count} person is mentioned, and notified if they are in the robot’s group.', { count })
      : phrase('{count} people are mentioned. Those who are in the robot’s group are notified.', { count }),
  ];
}

function describeUnnamed(count: number): readonly Phrase[] {
  if (count === 0) return [];
  return [
    count === 1
      ? phrase(
          '{count} person may not be notified: the text does not contain their number or id after “@”, which DingTalk requires.',
          { count },
        )
      : phrase(
          '{count} people may not be notified: the text does not contain their numbers or ids after “@”, which DingTalk requires.',
          { count },
        ),
  ];
}

/** Whether a test notifies everybody in a robot's group. */
export function mentionsEverybody(targets: readonly Target[], { chatbot }: MentioningReceiver): boolean {
  return chatbot?.atAll === true && targets.some(({ kind }) => kind === 'chatbot');
}
