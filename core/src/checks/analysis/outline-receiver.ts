import { dingTalkSection } from '../../model/dingtalk-section.js';
import type { ObjectFacts } from '../../model/facts.js';
import type { DingTalkReceiverOutline } from './document-analysis.js';

/** The DingTalk section of a Receiver; undefined for other kinds and channels. */
export function outlineReceiver(facts: ObjectFacts | undefined): DingTalkReceiverOutline | undefined {
  const section = facts?.kind === 'Receiver' ? dingTalkSection(facts) : undefined;
  if (!facts || !section) return undefined;
  const { name, extent, nameRange } = facts;
  return {
    conditions: {
      name,
      range: extent,
      nameRange,
      enabled: section.enabled,
      selector: section.alertSelector?.selector,
      conditions: section.alertSelector?.conditions ?? [],
    },
    hasChatbot: section.dingtalk?.chatbot !== undefined,
    chatIdCount: section.dingtalk?.conversation?.chatIds.length ?? 0,
  };
}
