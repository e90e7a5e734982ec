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
  const { cluster, options, entries } = pipeline;
  if (!options.complete && cluster.configs.length === 0) return undefined;
  const waiting = entries.filter(
    (entry, index) =>
      groups.some((group) => isSent(group, entry, index, alerts)) && configOf(entry.object, pipeline) === undefined,
  );
  const [first] = waiting;
  if (!first) return undefined;
  return {
    kind: 'crash',
    stage: 'config',
    text: phrase(
      'The manager crashes: no Config applies to the conversation of {name}. All messages of the request are lost.',
      { name: first.object.facts.name },
    ),
    at: sourcePlace(first.object, first.section.dingtalk?.conversation?.range),
    receiver: first.receiver,
  };
}

function isSent(group: NamespaceGroup, entry: Entry, index: number, alerts: readonly NotifiedAlert[]): boolean {
  const chats = entry.section.dingtalk?.conversation?.chatIds ?? [];
  if (chats.length === 0 || !group.times[index] || isAssumedReach(group, entry)) return false;
  return group.alerts.some((alert) => outcomeOf(entry.selector, alerts[alert]?.labels) === 'match');
}
