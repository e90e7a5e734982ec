import { type DingTalkReceiver, type Phrase, phrase } from '#core';
import type { Target } from '#sender';

/** How the sender's own results call a target, so that confirmation and results agree. */
export interface TargetLabels {
  readonly chatbot: (webhook: string) => string;
  readonly conversation: (chatId: string) => string;
}

/** One line for each place that a message will appear. Holds nothing secret. */
export function describeTargets(targets: readonly Target[], labels: TargetLabels): readonly Phrase[] {
  return targets.flatMap((target) => {
    if (target.kind === 'conversation')
      return target.chatIds.map((id) => phrase('{target}', { target: labels.conversation(id) }));
    const label = labels.chatbot(target.webhook);
    return target.secret === undefined
      ? phrase('{target}', { target: label })
      : phrase('{target}, signed', { target: label });
  });
}

/** Who is mentioned, undefined when nobody is. Conversations mention nobody, as the manager does. */
export function describeMentions(
  targets: readonly Target[],
  { chatbot }: Pick<DingTalkReceiver, 'chatbot'>,
): Phrase | undefined {
  if (!chatbot || !targets.some(({ kind }) => kind === 'chatbot')) return undefined;
  if (chatbot.atAll) return phrase('atAll is true: EVERYBODY in the robot’s group will be notified.');
  const count = chatbot.atMobiles.length + chatbot.atUsers.length;
  if (count === 0) return undefined;
  return count === 1
    ? phrase('{count} person will be mentioned and notified.', { count })
    : phrase('{count} people will be mentioned and notified.', { count });
}
