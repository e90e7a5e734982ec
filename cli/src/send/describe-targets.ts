import type { ChatbotExtras } from '#core';
import type { Target } from '#sender';

/** One line for each place where the message will appear. Nothing secret is in it. */
export async function describeTargets(targets: readonly Target[]): Promise<readonly string[]> {
  const { chatbotLabel, conversationLabel } = await import('#sender');
  return targets.flatMap((target) =>
    target.kind === 'conversation'
      ? target.chatIds.map(conversationLabel)
      : [`${chatbotLabel(target.webhook)}${target.secret === undefined ? '' : ', signed'}`],
  );
}

/** Who is disturbed; undefined when nobody is. Conversations mention nobody. */
export function describeMentions(
  targets: readonly Target[],
  { atAll, atMobiles = [], atUsers = [] }: ChatbotExtras,
): string | undefined {
  if (!targets.some(({ kind }) => kind === 'chatbot')) return undefined;
  if (atAll) return 'atAll is true: everybody in the robot’s group is notified.';
  const people = atMobiles.length + atUsers.length;
  return people === 0 ? undefined : `${people} ${people === 1 ? 'person is' : 'people are'} mentioned and notified.`;
}
