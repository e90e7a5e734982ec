import type { ReceiverFacts, SectionFacts } from './facts.js';

/** The DingTalk section of a Receiver; undefined when it has none. */
export function dingTalkSection({ sections }: ReceiverFacts): SectionFacts | undefined {
  return sections.find(({ channel }) => channel === 'dingtalk');
}
