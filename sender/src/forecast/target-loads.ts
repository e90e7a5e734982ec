import { countByLane, ROBOT_LIMIT } from '#core';
import { readWebhook } from '../chatbot/webhook-url.js';
import { chatbotLabel, conversationLabel } from '../target-label.js';
import { robotKey } from '../throttle/throttle-key.js';
import type { Target } from '../types.js';

/** The number of messages to a robot or a chat. Contains no credentials. */
export interface TargetLoad {
  /** The label of the results. */
  readonly target: { readonly kind: Target['kind']; readonly label: string };
  readonly messages: number;
  /** Whether DingTalk would block the robot if all messages were sent at once. */
  readonly tooMany: boolean;
  /** How long the messages take at the robot's rate, in milliseconds. */
  readonly takesMs: number;
}

/** Messages to a target. */
interface Planned {
  readonly target: Target;
  readonly messages: readonly unknown[];
}

/**
 * How many messages each robot and each chat receives, in sending order. Targets with the same webhook are one robot,
 * because DingTalk counts all messages of a robot. Robots without a valid webhook are omitted.
 */
export function targetLoads(sendings: readonly Planned[]): readonly TargetLoad[] {
  const planned = sendings.flatMap(({ target, messages }) =>
    lanesOf(target).map(([key, label]) => ({ lane: { key, kind: target.kind, label }, messages: messages.length })),
  );
  return countByLane(planned).map(({ lane: { kind, label }, messages }) => {
    const robot = kind === 'chatbot';
    const pauses = Math.floor((messages - 1) / ROBOT_LIMIT.messages);
    return {
      target: { kind, label },
      messages,
      tooMany: robot && messages > ROBOT_LIMIT.messages,
      takesMs: robot ? Math.max(0, pauses) * ROBOT_LIMIT.windowMs : 0,
    };
  });
}

function lanesOf(target: Target): readonly (readonly [key: string, label: string])[] {
  if (target.kind === 'conversation')
    return target.chatIds.map((id) => [`${target.appKey} ${id}`, conversationLabel(id)] as const);
  const key = keyOfRobot(target.webhook);
  return key === undefined ? [] : [[key, chatbotLabel(target.webhook)]];
}

/** The same for the webhooks of one robot; contains no token. Undefined for an invalid webhook. */
export function keyOfRobot(webhook: string): string | undefined {
  const read = readWebhook(webhook);
  return read.kind === 'invalid' ? undefined : robotKey(read.url);
}
