import type { LocalZone } from '../../../go/template/index.js';
import { localZone } from '../../../go/time/local-zone.js';
import type { NotifiedAlert } from '../../message/notified-alert.js';
import type { Entry, Pipeline } from '../prepare/pipeline.js';
import { sourcePlace } from '../report/source-place.js';
import type { Assumption, Delivery } from '../report/trace.js';
import { matchedAlerts } from '../routing/matched-alerts.js';
import type { Routing } from '../routing/routing.js';
import { undecidedConditions } from '../routing/undecided.js';
import { type ReceiverTarget, receiverTargets } from '../targets/receiver-targets.js';
import type { ResolvedTemplates } from '../templates/resolve-templates.js';
import { type DueGroup, dueGroups } from './due-groups.js';
import { groupByLabels, type LabelGroup } from './group-by-labels.js';
import { type MadeMessages, makeMessages } from './make-messages.js';
import { messageFormat } from './message-format.js';
import { paced } from './pace.js';

/**
 * The deliveries of a receiver on DingTalk: for each batch, group of alerts and target, the messages or the failure. A
 * manager before 2.0 has no batches: there it is for each namespace of a request.
 *
 * @param receiver index among the receivers of the cluster
 * @param only index of a single batch, or of a single namespace of a request; default: all
 */
export function deliveriesOf(routing: Routing, receiver: number, only?: number): readonly Delivery[] {
  const { pipeline, alerts } = routing;
  const { entry, bursts } = dueBursts(routing, receiver, only);
  const deliveries = entry ? deliverBursts(entry, bursts, { pipeline, alerts }) : [];
  return only === undefined ? deliveries : deliveries.filter(({ batch }) => batch === only);
}

/** The same for all batches, before the rate limits are applied. */
export function unpacedDeliveries(routing: Routing, receiver: number): readonly Delivery[] {
  const { pipeline, alerts } = routing;
  const { entry, bursts } = dueBursts(routing, receiver);
  return entry ? makeBursts(entry, bursts, { pipeline, alerts }).flat() : [];
}

/** The number of groups of alerts that are due to a receiver: each is a message or more to each of its targets. */
export function countGroups(routing: Routing, receiver: number): number {
  return dueBursts(routing, receiver).bursts.reduce((sum, groups) => sum + groups.length, 0);
}

interface DueBursts {
  /** The receiver's entry; undefined when it has none. */
  readonly entry: Entry | undefined;
  readonly bursts: readonly (readonly DueGroup[])[];
}

function dueBursts(routing: Routing, receiver: number, only?: number): DueBursts {
  const { pipeline, alerts } = routing;
  const index = dingTalkEntry(pipeline, receiver);
  const entry = index === undefined ? undefined : pipeline.entries[index];
  if (index === undefined || !entry?.section.dingtalk) return { entry: undefined, bursts: [] };
  if (routing.dispatch === 'direct') return { entry, bursts: dueGroups(index, routing, only) };
  const matched = routing.batches.map((batch, number) =>
    only === undefined || only === number ? matchedAlerts(batch, index, routing) : [],
  );
  return { entry, bursts: groupBatches(matched, { pipeline, alerts }) };
}

/**
 * The deliveries of alerts that match the receiver's conditions.
 *
 * @param matched for each batch the indices of its alerts
 */
export function deliverBatches(
  entry: Entry,
  matched: readonly (readonly number[])[],
  work: DeliveryWork,
): readonly Delivery[] {
  return deliverBursts(entry, groupBatches(matched, work), work);
}

function groupBatches(
  matched: readonly (readonly number[])[],
  { pipeline, alerts }: DeliveryWork,
): readonly (readonly DueGroup[])[] {
  return matched.map((indices, batch) =>
    groupByLabels(indices, alerts, pipeline.settings).map((group) => ({ group, batch })),
  );
}

/** @param bursts groups that are sent at the same time count for the rate limits together */
export function deliverBursts(
  entry: Entry,
  bursts: readonly (readonly DueGroup[])[],
  work: DeliveryWork,
): readonly Delivery[] {
  return makeBursts(entry, bursts, work).flatMap((deliveries) => paced(deliveries, work.pipeline.settings));
}

/** The same for groups of alerts, before the rate limits are applied. */
export function deliverUnpaced(entry: Entry, groups: readonly DueGroup[], work: DeliveryWork): readonly Delivery[] {
  return makeBursts(entry, [groups], work).flat();
}

function makeBursts(
  entry: Entry,
  bursts: readonly (readonly DueGroup[])[],
  work: DeliveryWork,
): readonly (readonly Delivery[])[] {
  if (bursts.every((groups) => groups.length === 0)) return [];
  const deliver = createDelivery(entry, work);
  return bursts.map((groups) => groups.flatMap(({ group, batch }) => deliver(group, batch)));
}

export interface DeliveryWork {
  readonly pipeline: Pipeline;
  readonly alerts: readonly NotifiedAlert[];
}

/** The index of a receiver's DingTalk entry; undefined when it has none, or when the manager ignores the receiver. */
export function dingTalkEntry({ entries }: Pipeline, receiver: number): number | undefined {
  const index = entries.findIndex((entry) => entry.receiver === receiver && entry.section.channel === 'dingtalk');
  return index < 0 ? undefined : index;
}

/** Computes once what is the same for all groups. */
function createDelivery(entry: Entry, work: DeliveryWork): (group: LabelGroup, batch: number) => readonly Delivery[] {
  const { pipeline } = work;
  const { object, section } = entry;
  const reference = section.dingtalk?.tmplText;
  const templates = pipeline.templatesOf(reference && { object, reference });
  const targets = receiverTargets(entry, pipeline);
  const local = localZone(pipeline.settings.timeZone.zone);
  return (group, batch) => targets.map((target) => deliverTo(target, { entry, templates, local, group, batch, work }));
}

interface Parts {
  readonly entry: Entry;
  readonly templates: ResolvedTemplates;
  /** The manager's time zone. */
  readonly local: LocalZone;
  readonly group: LabelGroup;
  readonly batch: number;
  readonly work: DeliveryWork;
}

const NOTHING_MADE: MadeMessages = { messages: [], tooLarge: [] };

function deliverTo(target: ReceiverTarget, { entry, templates, local, group, batch, work }: Parts): Delivery {
  const { object, section, receiver } = entry;
  const { options } = work.pipeline;
  const dingtalk = section.dingtalk;
  const [chatId = ''] = target.chatIds;
  const made =
    templates.kind === 'ready' && dingtalk
      ? makeMessages(
          {
            group,
            alerts: work.alerts,
            receiver: object.facts.name,
            receiverLabel: work.pipeline.settings.ownership.release.receiverLabel,
            format: messageFormat(dingtalk, work.pipeline.settings.options),
            at: sourcePlace(object, dingtalk.templateRange),
            request: {
              at: options.at,
              ...(group.postedTo !== undefined && { receiver: group.postedTo }),
            },
            local,
            limit: target.limit,
            target:
              target.target === 'chatbot'
                ? { kind: 'chatbot', extras: target.extras }
                : { kind: 'conversation', chatId },
          },
          templates,
        )
      : NOTHING_MADE;
  // The manager reads the templates before it sends to any target.
  const unread = templates.kind === 'failed' ? templates.failure : undefined;
  const failure = unread ?? target.early ?? made.failure ?? target.late;
  const unknownText = failure ? undefined : made.unknownText;
  const assumed = [
    assumedConditions(entry, group, work),
    templates.kind === 'ready' ? templates.assumption : undefined,
    assumedZone(made, group, work),
  ];
  return {
    receiver,
    target: target.target,
    chatIds: target.chatIds,
    batch,
    group: group.labels,
    alerts: group.alerts,
    messages: made.messages,
    tooLarge: made.tooLarge,
    throttled: [],
    ...(failure && { failure }),
    ...(unknownText && { unknownText }),
    ...(target.doubt && { doubt: target.doubt }),
    assumptions: [...target.assumptions, ...assumed.filter((each) => each !== undefined)],
    credentials: target.credentials,
    ...(target.config !== undefined && { config: target.config }),
  };
}

/** What is assumed of the conditions of the receiver, for the first alert of which nobody can tell. */
function assumedConditions(entry: Entry, group: LabelGroup, { alerts }: DeliveryWork): Assumption | undefined {
  if (!entry.selector.conditions.some(({ unknown }) => unknown)) return undefined;
  for (const index of group.alerts) {
    const assumption = undecidedConditions(entry, alerts[index]?.labels);
    if (assumption) return assumption;
  }
  return undefined;
}

/** The time that the manager adds to metric alerts is in its zone, which may be assumed. */
function assumedZone({ messages }: MadeMessages, group: LabelGroup, work: DeliveryWork): Assumption | undefined {
  const { assumption } = work.pipeline.settings.timeZone;
  const times = group.alerts.flatMap((index) => work.alerts[index]?.annotations.alerttime ?? []);
  return messages.some(({ text }) => times.some((time) => text.includes(time))) ? assumption : undefined;
}
