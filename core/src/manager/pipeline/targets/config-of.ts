import { type ChosenConfig, chooseConfig } from '../../../model/cluster/choose-config.js';
import type { Placed } from '../../../model/cluster/cluster.js';
import { ownerOf } from '../../../model/cluster/ownership.js';
import { dingTalkSection } from '../../../model/dingtalk-section.js';
import type { ReceiverFacts } from '../../../model/facts.js';
import type { Pipeline } from '../prepare/pipeline.js';

/** The Config of a receiver's conversation; undefined when none matches. */
export function configOf(
  { facts }: Placed<ReceiverFacts>,
  { cluster, options, settings: { ownership } }: Pipeline,
): ChosenConfig | undefined {
  const owner = ownerOf(facts.labels, ownership);
  const selector = dingTalkSection(facts)?.dingtalk?.configSelector?.selector;
  const compiling = options.compile ? { compile: options.compile } : {};
  return chooseConfig({ owner, selector }, cluster.configs, ownership, compiling);
}
