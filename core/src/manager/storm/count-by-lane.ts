import { type Phrase, phrase } from '../../text/phrase.js';

/** DingTalk blocks a robot that exceeds this rate for 10 minutes (DingTalk: custom robot API). */
export const ROBOT_LIMIT = { messages: 20, windowMs: 60_000 } as const;

/** The messages to one robot, chat or app. */
export interface LaneCount<Lane> {
  /** As planned first. */
  readonly lane: Lane;
  messages: number;
}

/**
 * How many messages each robot, chat or app receives, in the given order. DingTalk counts all messages of a robot,
 * whichever receivers and webhooks they come from.
 */
export function countByLane<Lane extends { readonly key: string }>(
  planned: readonly Readonly<LaneCount<Lane>>[],
): readonly Readonly<LaneCount<Lane>>[] {
  const counts = new Map<string, LaneCount<Lane>>();
  for (const { lane, messages } of planned) {
    const known = counts.get(lane.key);
    if (known) known.messages += messages;
    else counts.set(lane.key, { lane, messages });
  }
  return [...counts.values()];
}

/** What happens when a robot gets too many messages within a minute. */
export function overloadOf(messages: number | Phrase, target: Phrase | string): Phrase {
  return phrase(
    '{count} messages within a minute to {target}: after 20, DingTalk rejects the others (130101) and blocks the robot for 10 minutes, including for the cluster’s alerts.',
    { count: messages, target },
  );
}
