import type { ManagerOptions } from '../../model/facts.js';
import { phrase } from '../../text/phrase.js';
import type { Delivery, Target } from './trace.js';

const NANOSECONDS_PER_SECOND = 1_000_000_000;

interface Pace {
  readonly threshold: number;
  /** Nanoseconds. */
  readonly unit: number;
}

/** The default rates of the manager for each robot and app (notification-manager 2.6). */
const DEFAULTS: Readonly<Record<Target, Pace>> = {
  chatbot: { threshold: 20, unit: 60 * NANOSECONDS_PER_SECOND },
  conversation: { threshold: 25, unit: NANOSECONDS_PER_SECOND },
};

/**
 * Marks the deliveries of a batch as doubtful when their target gets more messages than its rate limit: the manager
 * delays the excess, and sends it after the maximum wait even if DingTalk then rejects it.
 */
export function paced(deliveries: readonly Delivery[], options: ManagerOptions): readonly Delivery[] {
  const isTooMuch = (target: Target): boolean => {
    const requests = deliveries
      .filter((delivery) => delivery.target === target && !delivery.failure)
      .reduce((sum, { messages, chatIds }) => sum + messages.length * Math.max(1, chatIds.length), 0);
    return requests > paceOf(target, options).threshold;
  };
  const tooMuch = { chatbot: isTooMuch('chatbot'), conversation: isTooMuch('conversation') };
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

function paceOf(target: Target, options: ManagerOptions): Pace {
  const { threshold, unit } = target === 'chatbot' ? options.chatbotThrottle : options.conversationThrottle;
  const defaults = DEFAULTS[target];
  return {
    threshold: threshold > 0 ? threshold : defaults.threshold,
    unit: unit !== 0 ? unit : defaults.unit,
  };
}
