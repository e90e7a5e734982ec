import { phrase } from '../../../text/phrase.js';
import { type Place, presentMember } from '../../../yaml/place.js';
import type { Report, Rule } from '../rule.js';

const SECOND = 1_000_000_000;

/** DingTalk's limits, which are also the manager's defaults. Intervals in nanoseconds. */
const CHATBOT = { field: 'chatBotThrottle', threshold: 20, unit: 60 * SECOND } as const;
const CONVERSATION = { field: 'conversationThrottle', threshold: 25, unit: SECOND } as const;

export const throttleRate: Rule = {
  meta: {
    id: 'throttle-rate',
    family: 'runtime',
    severity: 'warning',
    summary: 'A throttle allows more messages than DingTalk accepts.',
    fixes: 'none',
  },
  visit: {
    dingtalkOptions(options, report) {
      check(options, CHATBOT, report);
      check(options, CONVERSATION, report);
    },
  },
};

function check(options: Place, limit: typeof CHATBOT | typeof CONVERSATION, report: Report): void {
  const throttle = presentMember(options, limit.field);
  if (throttle?.node.kind !== 'mapping') return;
  const threshold = positiveAt(throttle, 'threshold') ?? limit.threshold;
  const unit = positiveAt(throttle, 'unit') ?? limit.unit;
  // in a longer interval, all may arrive in its first minute or second
  const most = threshold * Math.max(1, limit.unit / unit);
  // an interval so short that seconds were meant is reported by nanoseconds-implausible
  if (most <= limit.threshold || unit < SECOND / 1000) return;
  const isComplete = presentMember(throttle, 'threshold') && presentMember(throttle, 'unit');
  const args = { most: Math.ceil(most) };
  report({
    place: presentMember(throttle, 'threshold') ?? throttle,
    ...(!isComplete && { lacks: throttle }),
    mark: 'key',
    message:
      limit.field === 'chatBotThrottle'
        ? phrase(
            'This allows {most} messages per minute. DingTalk accepts 20 per robot, and then blocks the robot for ten minutes.',
            args,
          )
        : phrase('This allows {most} messages per second. DingTalk accepts 25 per app.', args),
  });
}

/** Zero and less count as not set. */
function positiveAt(parent: Place, field: string): number | undefined {
  const place = presentMember(parent, field);
  const value = place?.node.kind === 'scalar' ? place.node.value : undefined;
  return typeof value === 'number' && value > 0 ? value : undefined;
}
