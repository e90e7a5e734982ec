import type { ManagerOptions } from '../../model/facts.js';
import { type Phrase, phrase } from '../../text/phrase.js';
import type { Target } from './trace.js';

const NANOSECONDS_PER_SECOND = 1_000_000_000;

/** How fast the manager sends (notification-manager v2.6: its defaults). Units in nanoseconds. */
const DEFAULTS = {
  chatbot: { threshold: 20, unit: 60 * NANOSECONDS_PER_SECOND },
  conversation: { threshold: 25, unit: NANOSECONDS_PER_SECOND },
} as const;

/** How many messages go out in which time, to one robot or from one app. */
export function pace(target: Target, options: ManagerOptions): { readonly threshold: number; readonly unit: Phrase } {
  const set = target === 'chatbot' ? options.chatbotThrottle : options.conversationThrottle;
  const usual = DEFAULTS[target];
  const unit = set.unit !== 0 ? set.unit : usual.unit;
  return {
    threshold: set.threshold > 0 ? set.threshold : usual.threshold,
    unit: phrase('{count} s', { count: unit / NANOSECONDS_PER_SECOND }),
  };
}
