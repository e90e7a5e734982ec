import { countGroups, dingTalkEntry, unpacedDeliveries } from '../pipeline/messages/deliveries.js';
import { leastMessages, paceOf, requestsOfEach } from '../pipeline/messages/pace.js';
import type { Routing } from '../pipeline/routing/routing.js';
import { countByLane } from './count-by-lane.js';
import { groupingsToTry, regrouped } from './groupings-to-try.js';
import { type Lane, laneOf } from './lane-of.js';
import { type LaneRate, laneRate } from './lane-rate.js';

/** The messages of alerts that fire at once, for each robot and app. */
export interface StormForecast {
  readonly alerts: number;
  /** The labels by which the manager groups now; undefined: Alertmanager groups for managers before 2.0. */
  readonly groupLabels: readonly string[] | undefined;
  readonly lanes: readonly StormLane[];
  /** How many groups of alerts fail before they are sent, and so do not count. */
  readonly failed: number;
  /** The best other `groupLabels`, if messages are lost and others help. */
  readonly grouping: StormGrouping | undefined;
}

export interface StormLane extends LaneRate {
  readonly lane: Lane;
  /** The messages that are due. */
  readonly messages: number;
  /** Whether there may be more, because the text of some is in a template that is not among the files. */
  readonly atLeast: boolean;
  /** The receivers that share it, as indices in the cluster. */
  readonly receivers: readonly ReceiverShare[];
  /** The number of messages with the labels of {@link StormForecast.grouping}. */
  readonly regrouped?: number;
}

interface ReceiverShare {
  readonly receiver: number;
  readonly messages: number;
}

export interface StormGrouping {
  readonly labels: readonly string[];
  /** Whether nothing is lost with it. */
  readonly enough: boolean;
}

/** More attempts would take long: each renders all messages. */
const MAX_ATTEMPTS = 6;

/** How many alerts all attempts may render, for all receivers together. */
const MAX_RENDERED = 50_000;

/** @param routing of all alerts of the storm */
export function forecastStorm(routing: Routing): StormForecast {
  const { pipeline, given } = routing;
  const { lanes, failed } = countStorm(routing);
  const staged = routing.dispatch === 'staged';
  const groupLabels = staged ? pipeline.settings.groupLabels : undefined;
  const best = staged && lanes.some(losesMessages) ? bestGrouping(routing, { lanes, failed }) : undefined;
  if (!best) return { alerts: given.length, groupLabels, lanes, failed, grouping: undefined };
  const counts = new Map(best.lanes.map(({ lane, messages }) => [lane.key, messages]));
  const { labels, enough } = best;
  return {
    alerts: given.length,
    groupLabels,
    lanes: lanes.map((lane) => ({ ...lane, regrouped: counts.get(lane.lane.key) ?? 0 })),
    failed,
    grouping: { labels, enough },
  };
}

/** Whether DingTalk rejects messages, or the manager drops them. */
export function losesMessages({ refused, dropped }: LaneRate): boolean {
  return refused + dropped > 0;
}

function countStorm(routing: Routing): Pick<StormForecast, 'lanes' | 'failed'> {
  const { pipeline } = routing;
  let failed = 0;
  const planned = pipeline.cluster.receivers.flatMap((_, receiver) => {
    const entry = pipeline.entries[dingTalkEntry(pipeline, receiver) ?? -1];
    if (!entry) return [];
    const deliveries = unpacedDeliveries(routing, receiver);
    const sent = deliveries.filter(({ failure }) => !failure);
    failed += deliveries.length - sent.length;
    return sent.map((delivery) => ({
      receiver,
      lane: laneOf(delivery, entry, pipeline),
      messages: leastMessages(delivery) * requestsOfEach(delivery),
      atLeast: delivery.unknownText !== undefined,
    }));
  });
  const { options, ownership } = pipeline.settings;
  const lanes = countByLane(planned.filter(({ messages }) => messages > 0)).map(({ lane, messages }) => {
    const own = planned.filter((each) => each.lane.key === lane.key);
    const shares = countByLane(
      own.map((each) => ({ lane: { receiver: each.receiver, key: `${each.receiver}` }, messages: each.messages })),
    );
    const pace = paceOf(lane.kind === 'robot' ? 'chatbot' : 'conversation', options);
    return {
      lane,
      messages,
      atLeast: own.some(({ atLeast }) => atLeast),
      receivers: shares.map((share) => ({ receiver: share.lane.receiver, messages: share.messages })),
      ...laneRate(messages, lane.kind, pace, ownership.release),
    };
  });
  return { lanes, failed };
}

interface Attempt extends StormGrouping {
  readonly lanes: readonly StormLane[];
}

/**
 * The finest grouping that loses nothing, first among those with fewer of the present labels; otherwise the one with the
 * fewest messages, if they are fewer than now.
 */
function bestGrouping(routing: Routing, storm: Pick<StormForecast, 'lanes' | 'failed'>): Attempt | undefined {
  const now = storm.lanes;
  const candidates = groupingsToTry(routing).map(({ labels, isFewer }) => {
    const other = regrouped(routing, labels);
    const groups = routing.pipeline.cluster.receivers.map((_, receiver) => countGroups(other, receiver));
    const total = groups.reduce((sum, count) => sum + count, 0);
    return { labels, other, total, fits: now.every((lane) => fits(lane, groups)), rank: isFewer ? 0 : 1 };
  });
  const finest = candidates.filter((each) => each.fits).sort((a, b) => a.rank - b.rank || b.total - a.total);
  const fewest = candidates.toSorted((a, b) => a.total - b.total).slice(0, 1);
  let best: Attempt | undefined;
  for (const { labels, other } of [...finest.slice(0, attemptsFor(routing)), ...fewest]) {
    const { lanes, failed } = countStorm(other);
    // larger groups may fail as a whole, or be over the size limit: then nothing is left to count
    if (failed > storm.failed || now.some(({ lane }) => !lanes.some((each) => each.lane.key === lane.key))) continue;
    if (!lanes.some(losesMessages)) return { labels, enough: true, lanes };
    if (totalOf(lanes) < totalOf(best?.lanes ?? now)) best = { labels, enough: false, lanes };
  }
  return best;
}

/** At least one, however many alerts there are. */
function attemptsFor({ given, pipeline }: Routing): number {
  const rendered = given.length * pipeline.cluster.receivers.length;
  return Math.min(MAX_ATTEMPTS, Math.max(1, Math.floor(MAX_RENDERED / Math.max(1, rendered))));
}

/** Each group is at least one message, so most groupings need no attempt. */
function fits({ limit, receivers, refused, dropped, messages }: StormLane, groups: readonly number[]): boolean {
  const due = receivers.reduce((sum, { receiver }) => sum + (groups[receiver] ?? 0), 0);
  return refused + dropped === 0 || due <= Math.min(limit, messages - refused - dropped);
}

function totalOf(lanes: readonly StormLane[]): number {
  return lanes.reduce((sum, { messages }) => sum + messages, 0);
}
