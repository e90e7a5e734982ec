import { dingTalkSection } from '../../model/dingtalk-section.js';
import { preparePipeline } from './prepare/prepare-pipeline.js';
import { routeAlerts } from './route-alerts.js';
import type { Routing } from './routing/routing.js';

/**
 * The same alerts, if a receiver that is switched off were on: for the messages that it would get. Undefined when it is
 * on, or has no section for DingTalk.
 *
 * @param receiver index among the receivers of the cluster, the same in both routings
 */
export function switchedOn({ pipeline, given }: Routing, receiver: number): Routing | undefined {
  const { cluster, options } = pipeline;
  const object = cluster.receivers[receiver];
  const off = object && dingTalkSection(object.facts);
  if (!object || !off || off.enabled) return undefined;
  const sections = object.facts.sections.map((section) => (section === off ? { ...off, enabled: true } : section));
  const receivers = cluster.receivers.with(receiver, { ...object, facts: { ...object.facts, sections } });
  return routeAlerts(preparePipeline({ ...cluster, receivers }, options), given);
}
