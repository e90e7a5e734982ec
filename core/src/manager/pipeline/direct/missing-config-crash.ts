import { outcomeOf } from '../../../model/selector/match-selector.js';
import { phrase } from '../../../text/phrase.js';
import type { NotifiedAlert } from '../../message/notified-alert.js';
import type { Entry, Pipeline } from '../prepare/pipeline.js';
import { sourcePlace } from '../report/source-place.js';
import type { Incident } from '../report/trace.js';
import { isAssumedReach } from '../routing/assumed-reach.js';
import type { NamespaceGroup } from '../routing/routing.js';
import { configOf } from '../targets/config-of.js';

/** A manager before 2.0 crashes when it sends to a conversation without a Config, before anything else is sent. */
export function missingConfigCrash(
  groups: readonly NamespaceGroup[],
  alerts: readonly NotifiedAlert[],
  pipeline: Pipeline,
): Incident | undefined {
  const first = pipeline.entries.find(
    (entry, index) => groups.some((group) => isSent(group, entry, index, alerts)) && lacksConfig(entry, pipeline),
  );
  return first && configMissing(first);
}

/** Whether a conversation has no Config, and none is assumed to exist elsewhere. */
export function lacksConfig({ object, section }: Entry, pipeline: Pipeline): boolean {
  const { cluster, options } = pipeline;
  const chats = section.dingtalk?.conversation?.chatIds ?? [];
  if (chats.length === 0 || (!options.complete && cluster.configs.length === 0)) return false;
  return configOf(object, pipeline) === undefined;
}

export function configMissing({ object, section, receiver }: Entry): Incident {
  return {
    kind: 'crash',
    stage: 'config',
    text: phrase(
      'The manager crashes: no Config applies to the conversation of {name}. All messages of the request are lost.',
      { name: object.facts.name },
    ),
    at: sourcePlace(object, section.dingtalk?.conversation?.range),
    receiver,
  };
}

function isSent(group: NamespaceGroup, entry: Entry, index: number, alerts: readonly NotifiedAlert[]): boolean {
  const chats = entry.section.dingtalk?.conversation?.chatIds ?? [];
  if (chats.length === 0 || !group.times[index] || isAssumedReach(group, entry)) return false;
  return group.alerts.some((alert) => outcomeOf(entry.selector, alerts[alert]?.labels) === 'match');
}
