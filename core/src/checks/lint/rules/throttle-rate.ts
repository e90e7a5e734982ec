import { phrase } from '../../../text/phrase.js';
import { type Place, presentMember } from '../../../yaml/place.js';
import type { Report, Rule } from '../rule.js';

const SECOND = 1_000_000_000;

/** What DingTalk takes, which is also the manager's default. Stretches of time in nanoseconds. */
const CHATBOT = { field: 'chatBotThrottle', threshold: 20, unit: 60 * SECOND } as const;
const CONVERSATION = { field: 'conversationThrottle', threshold: 25, unit: SECOND } as const;

export const throttleRate: Rule = {
  meta: {
    id: 'throttle-rate',
    family: 'runtime',
    severity: 'warning',
    summary: 'A throttle lets more messages through than DingTalk takes.',
    fixable: false,
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
  // within a longer stretch of time all may come in the first minute or second
  const most = threshold * Math.max(1, limit.unit / unit);
  // what is so short that seconds were meant has a rule of its own
  if (most <= limit.threshold || unit < SECOND / 1000) return;
  const args = { most: Math.ceil(most) };
  report({
    place: presentMember(throttle, 'threshold') ?? throttle,
    mark: 'key',
    message:
      limit.field === 'chatBotThrottle'
        ? phrase(
            'This lets {most} messages a minute through. DingTalk takes 20 of a robot, and then blocks it for ten minutes.',
            args,
          )
        : phrase('This lets {most} messages a second through. DingTalk takes 25 of an app.', args),
  });
}

/** Zero and less are as good as not set. */
function positiveAt(parent: Place, field: string): number | undefined {
  const place = presentMember(parent, field);
  const value = place?.node.kind === 'scalar' ? place.node.value : undefined;
  return typeof value === 'number' && value > 0 ? value : undefined;
}
