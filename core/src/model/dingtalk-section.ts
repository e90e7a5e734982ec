import type { ReceiverFacts, SectionFacts } from './facts.js';

/** The section of a Receiver for DingTalk; undefined: it has none. */
export function dingTalkSection({ sections }: ReceiverFacts): SectionFacts | undefined {
  return sections.find(({ channel }) => channel === 'dingtalk');
}
