import { type ChatbotExtras, type Phrase, phrase } from '#core';
import type { Target } from '#sender';
import { count } from '../terminal/count.js';
import type { Terminal } from '../terminal/terminal.js';

/** One line for each place where the message will appear. Nothing secret is in it. */
export async function describeTargets(
  targets: readonly Target[],
  { translate }: Pick<Terminal, 'translate'>,
): Promise<readonly string[]> {
  const { chatbotLabel, conversationLabel } = await import('#sender');
  return targets.flatMap((target) => {
    if (target.kind === 'conversation') return target.chatIds.map(conversationLabel);
    const label = chatbotLabel(target.webhook);
    return [target.secret === undefined ? label : translate(phrase('{target}, signed', { target: label }))];
  });
}

/** Who is disturbed; undefined when nobody is. Conversations mention nobody. */
export function describeMentions(
  targets: readonly Target[],
  { atAll, atMobiles = [], atUsers = [] }: ChatbotExtras,
): Phrase | undefined {
  if (!targets.some(({ kind }) => kind === 'chatbot')) return undefined;
  if (atAll) return phrase('atAll is true: everybody in the robot’s group is notified.');
  const people = atMobiles.length + atUsers.length;
  if (people === 0) return undefined;
  return count(
    people,
    phrase('{count} person is mentioned and notified.'),
    phrase('{count} people are mentioned and notified.'),
  );
}
