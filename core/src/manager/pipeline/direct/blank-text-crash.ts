import { outcomeOf } from '../../../model/selector/match-selector.js';
import { phrase } from '../../../text/phrase.js';
import type { NotifiedAlert } from '../../message/notified-alert.js';
import { deliverUnpaced } from '../messages/deliveries.js';
import { type DueGroup, requestGroup } from '../messages/due-groups.js';
import type { Entry, Pipeline } from '../prepare/pipeline.js';
import type { Incident } from '../report/trace.js';
import { isAssumedReach } from '../routing/assumed-reach.js';
import type { NamespaceGroup } from '../routing/routing.js';

/**
 * A manager that sends what a failing template wrote crashes when a message has only blanks. It works on all messages of a
 * request at the same time, so which others it has sent by then is chance.
 */
export function blankTextCrash(
  groups: readonly NamespaceGroup[],
  alerts: readonly NotifiedAlert[],
  pipeline: Pipeline,
): Incident | undefined {
  if (pipeline.settings.ownership.release.rendering !== 'cut') return undefined;
  for (const [index, entry] of pipeline.entries.entries()) {
    if (entry.section.channel !== 'dingtalk') continue;
    const due = groups.flatMap((group, batch) => dueIn(group, { entry, index, batch }, alerts));
    const made = deliverUnpaced(entry, due, { pipeline, alerts });
    const failure = made.find((delivery) => delivery.failure?.code === 'manager-crash')?.failure;
    if (!failure) continue;
    return {
      kind: 'crash',
      stage: failure.stage,
      text: phrase(
        'The manager crashes at the message for {name}: the output of the template has only spaces and line breaks. Messages of the request that are not sent by then are lost.',
        { name: entry.object.facts.name },
      ),
      ...(failure.at && { at: failure.at }),
      receiver: entry.receiver,
    };
  }
  return undefined;
}

interface Due {
  readonly entry: Entry;
  readonly index: number;
  readonly batch: number;
}

/** An entry that is reached only by assumption does not end the request. */
function dueIn(
  group: NamespaceGroup,
  { entry, index, batch }: Due,
  alerts: readonly NotifiedAlert[],
): readonly DueGroup[] {
  if (!group.times[index] || isAssumedReach(group, entry)) return [];
  const matched = group.alerts.filter((alert) => outcomeOf(entry.selector, alerts[alert]?.labels) === 'match');
  return matched.length === 0 ? [] : [{ group: requestGroup(group.request, matched), batch }];
}
