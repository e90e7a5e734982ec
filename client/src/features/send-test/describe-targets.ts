import type { DingTalkReceiver } from '#core';
import type { Target } from '#sender';

/** How the sender's own results call a target, so that confirmation and results agree. */
export interface TargetLabels {
  readonly chatbot: (webhook: string) => string;
  readonly conversation: (chatId: string) => string;
}

/** One line for each place that a message will appear. Holds nothing secret. */
export function describeTargets(targets: readonly Target[], labels: TargetLabels): readonly string[] {
  return targets.flatMap((target) => {
    if (target.kind === 'conversation') return target.chatIds.map(labels.conversation);
    return [`${labels.chatbot(target.webhook)}${target.secret === undefined ? '' : ', signed'}`];
  });
}

/** Who is mentioned, undefined when nobody is. Conversations mention nobody, as the manager does. */
export function describeMentions(
  targets: readonly Target[],
  { chatbot }: Pick<DingTalkReceiver, 'chatbot'>,
): string | undefined {
  if (!chatbot || !targets.some(({ kind }) => kind === 'chatbot')) return undefined;
  if (chatbot.atAll) return 'atAll is true: EVERYBODY in the robot’s group will be notified.';
  const count = chatbot.atMobiles.length + chatbot.atUsers.length;
  if (count === 0) return undefined;
  return `${count} ${count === 1 ? 'person' : 'people'} will be mentioned and notified.`;
}
