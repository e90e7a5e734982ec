import type { Cluster, Placed } from '../../../model/cluster/cluster.js';
import { labelMap } from '../../../model/cluster/label-map.js';
import { configOwnerOf, type Ownership, ownerOf } from '../../../model/cluster/ownership.js';
import { dingTalkSection } from '../../../model/dingtalk-section.js';
import type { ConfigFacts, ReceiverFacts } from '../../../model/facts.js';
import { compileSelector } from '../../../model/selector/compile-selector.js';
import { mayMatch } from '../../../model/selector/match-selector.js';
import type { LabelSelector } from '../../../model/selector/selector.js';
import { type Phrase, phrase } from '../../../text/phrase.js';

export const UNOWNED = phrase('The labels of the receiver make it neither global nor a tenant’s.');

/** Why a manager before 2.0 refuses the Config in the request of a test (notification-manager 1.4). */
export function refusedConfig(
  receiver: Placed<ReceiverFacts>,
  config: Placed<ConfigFacts>,
  ownership: Ownership,
): Phrase | undefined {
  const owner = ownerOf(receiver.facts.labels, ownership);
  if (owner.kind === 'none') return UNOWNED;
  const selector = configSelectorOf(receiver);
  if (owner.kind === 'global' || !selector)
    return isDefault(config, ownership) ? undefined : phrase('The receiver needs a default Config.');
  const compiled = compileSelector(selector, { matchSemantics: ownership.release.match });
  const isChosen =
    compiled.conditions.length > 0 && mayMatch(compiled, labelMap(config.facts.labels, ownership.release));
  return isChosen ? undefined : phrase('The Config does not match the receiver’s selector.');
}

/** Whether a test with the Config in its request is accepted. Otherwise the manager uses a default Config of its own. */
export function acceptsConfig(
  receiver: Placed<ReceiverFacts>,
  config: Placed<ConfigFacts>,
  ownership: Ownership,
): boolean {
  return ownership.release.dispatch === 'staged' || refusedConfig(receiver, config, ownership) === undefined;
}

/** The Configs that such a test can use without one in its request: default ones, for receivers without a selector. */
export function verifiedConfigs(
  { configs }: Pick<Cluster, 'configs'>,
  receiver: Placed<ReceiverFacts>,
  ownership: Ownership,
): readonly Placed<ConfigFacts>[] {
  const selector = configSelectorOf(receiver);
  return configs.map((config) => {
    if (!selector && isDefault(config, ownership)) return config;
    return { ...config, facts: { ...config.facts, hasDingTalk: false } };
  });
}

function configSelectorOf({ facts }: Placed<ReceiverFacts>): LabelSelector | undefined {
  return dingTalkSection(facts)?.dingtalk?.configSelector?.selector;
}

function isDefault({ facts }: Placed<ConfigFacts>, ownership: Ownership): boolean {
  return configOwnerOf(facts.labels, ownership).kind === 'default';
}
