import { dingTalkSection } from '../dingtalk-section.js';
import type { ChatbotFacts, ConversationTargetFacts, ReceiverFacts } from '../facts.js';
import type { Cluster, Placed } from './cluster.js';

/** A Receiver with a DingTalk section. */
export interface DingTalkReceiver {
  /** Index among the receivers of the cluster. */
  readonly index: number;
  readonly object: Placed<ReceiverFacts>;
  readonly name: string;
  readonly enabled: boolean;
  readonly chatbot?: ChatbotFacts;
  /** Absent when it has no chats. */
  readonly conversation?: Pick<ConversationTargetFacts, 'chatIds'>;
}

export function dingTalkReceivers({ receivers }: Pick<Cluster, 'receivers'>): readonly DingTalkReceiver[] {
  return receivers.flatMap((object, index) => {
    const section = dingTalkSection(object.facts);
    if (!section) return [];
    const { chatbot, conversation } = section.dingtalk ?? {};
    return [
      {
        index,
        object,
        name: object.facts.name,
        enabled: section.enabled,
        ...(chatbot && { chatbot }),
        ...(conversation && { conversation }),
      },
    ];
  });
}
