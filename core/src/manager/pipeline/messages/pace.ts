import type { ManagerOptions } from '../../../model/facts.js';
import { phrase } from '../../../text/phrase.js';
import type { Delivery, Target } from '../report/trace.js';
import type { PipelineSettings } from '../settings/pipeline-settings.js';

export const NANOSECONDS_PER_SECOND = 1_000_000_000;

/** A rate limit of the manager, for each robot or app. */
export interface Pace {
  readonly threshold: number;
  /** Nanoseconds. */
  readonly unit: number;
  /** Nanoseconds. */
  readonly maxWaitTime: number;
}

/** The default rates of the manager for each robot and app (notification-manager 1.4 to 2.6). */
const DEFAULTS: Readonly<Record<Target, Pace>> = {
  chatbot: { threshold: 20, unit: 60 * NANOSECONDS_PER_SECOND, maxWaitTime: 10 * NANOSECONDS_PER_SECOND },
  conversation: { threshold: 25, unit: NANOSECONDS_PER_SECOND, maxWaitTime: NANOSECONDS_PER_SECOND },
};

/**
 * Applies the rate limits to deliveries that are made at the same time. The manager delays the messages over the limit of
 * a target. It sends them after the maximum wait even if DingTalk then rejects them; a manager before 2.0 drops them.
 */
export function paced(
  deliveries: readonly Delivery[],
  { options, ownership: { release } }: Pick<PipelineSettings, 'options' | 'ownership'>,
): readonly Delivery[] {
  const tooMuch = {
    chatbot: isTooMuch('chatbot', deliveries, options),
    conversation: isTooMuch('conversation', deliveries, options),
  };
  if (!tooMuch.chatbot && !tooMuch.conversation) return deliveries;
  if (release.overThrottle === 'dropped') return withoutExcess(deliveries, options);
  return deliveries.map((delivery) => {
    if (!tooMuch[delivery.target] || delivery.failure || delivery.doubt) return delivery;
    const { threshold, unit } = paceOf(delivery.target, options);
    const text = phrase(
      'More than {count} messages in {unit}: the manager delays the others, then sends them regardless of DingTalk’s limit.',
      { count: threshold, unit: phrase('{count} s', { count: unit / NANOSECONDS_PER_SECOND }) },
    );
    return { ...delivery, doubt: { code: 'pace', text } };
  });
}

/** Which messages are over the limit is random in the manager; here they are the last ones. */
function withoutExcess(deliveries: readonly Delivery[], options: ManagerOptions): readonly Delivery[] {
  const sent = { chatbot: 0, conversation: 0 };
  return deliveries.map((delivery) => {
    const { target, messages, failure } = delivery;
    const { threshold, unit, maxWaitTime } = paceOf(target, options);
    // A wait that is short enough makes room for all messages, one after another.
    if (failure || unit <= maxWaitTime) return delivery;
    const due = leastMessages(delivery);
    const each = requestsOfEach(delivery);
    const room = Math.max(0, Math.trunc((threshold - sent[target]) / each));
    sent[target] += due * each;
    if (room >= due) return delivery;
    const text = phrase('More than {count} messages in {unit}: the manager drops the others.', {
      count: threshold,
      unit: phrase('{count} s', { count: unit / NANOSECONDS_PER_SECOND }),
    });
    if (room === 0) return { ...delivery, failure: { stage: 'throttle', code: 'throttled', text } };
    return {
      ...delivery,
      messages: messages.slice(0, room),
      throttled: messages.slice(room).flatMap(({ alerts }) => alerts),
      doubt: delivery.doubt ?? { code: 'pace', text },
    };
  });
}

function isTooMuch(target: Target, deliveries: readonly Delivery[], options: ManagerOptions): boolean {
  const requests = deliveries
    .filter((delivery) => delivery.target === target && !delivery.failure)
    .reduce((sum, delivery) => sum + leastMessages(delivery) * requestsOfEach(delivery), 0);
  return requests > paceOf(target, options).threshold;
}

/** The number of messages; at least one where the text, and with it the number, is unknown. */
export function leastMessages({ messages, unknownText }: Delivery): number {
  return unknownText ? Math.max(1, messages.length) : messages.length;
}

/** A conversation's message is a request to each chat. */
export function requestsOfEach({ chatIds }: Pick<Delivery, 'chatIds'>): number {
  return Math.max(1, chatIds.length);
}

/** The rate limit of a target: that of the NotificationManager, else the default. */
export function paceOf(target: Target, options: ManagerOptions): Pace {
  const { threshold, unit, maxWaitTime } =
    target === 'chatbot' ? options.chatbotThrottle : options.conversationThrottle;
  const defaults = DEFAULTS[target];
  return {
    threshold: threshold > 0 ? threshold : defaults.threshold,
    unit: unit !== 0 ? unit : defaults.unit,
    maxWaitTime: maxWaitTime !== 0 ? maxWaitTime : defaults.maxWaitTime,
  };
}
