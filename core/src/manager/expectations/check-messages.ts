import { phrase } from '../../text/phrase.js';
import { deliveriesOf } from '../pipeline/messages/deliveries.js';
import { type DeliveredMessage, type Delivery, rejectionOf } from '../pipeline/report/trace.js';
import type { Routing } from '../pipeline/routing/routing.js';
import type { CaseFailure } from './case-result.js';
import type { ExpectedMessages } from './expectations.js';
import { whyMissing } from './failure-reasons.js';

/** Compares the messages of one receiver with the expected messages. Without `count`, there must be one. */
export function checkMessages(
  { receiver, count, contains, excludes }: ExpectedMessages,
  routing: Routing,
): readonly CaseFailure[] {
  const index = routing.pipeline.cluster.receivers.findIndex(({ facts }) => facts.name === receiver.text);
  const deliveries = index < 0 ? [] : deliveriesOf(routing, index);
  const unknown = deliveries.find(({ unknownText }) => unknownText)?.unknownText;
  if (unknown) {
    const text = phrase('The messages to {receiver} cannot be checked.', { receiver: receiver.text });
    return [
      { code: 'message-unknown', phrase: text, range: receiver.range, expected: '', actual: '', reasons: [unknown] },
    ];
  }
  const sent = deliveries
    .filter((delivery) => !delivery.failure && !rejectionOf(delivery))
    .map(({ messages, chatIds }) => ({ messages: messages.filter(({ rejection }) => !rejection), chatIds }));
  const total = sent.reduce((sum, { messages, chatIds }) => sum + messages.length * Math.max(1, chatIds.length), 0);
  const texts = [...new Set(sent.flatMap(({ messages }) => messages.map(textOf)))];
  const shown = texts.join('\n\n');
  const reasons = total === 0 ? whyMissing(receiver.text, routing) : [];
  if (total === 0 && (contains.length > 0 || (count && count.value > 0)) && deliveries.some(hasNoMessage)) {
    const text = phrase('No message to {receiver} can be made.', { receiver: receiver.text });
    return [{ code: 'message-count', phrase: text, range: receiver.range, expected: '', actual: '', reasons }];
  }
  if (total === 0 && !count && contains.length === 0) {
    const text = phrase('No message reaches {receiver}, so there is nothing to check.', { receiver: receiver.text });
    return [{ code: 'message-count', phrase: text, range: receiver.range, expected: '', actual: '', reasons }];
  }
  const failures: CaseFailure[] = [];
  if (count && count.value !== total)
    failures.push({
      code: 'message-count',
      phrase: phrase('Number of messages to {receiver}: {actual}, expected {expected}.', {
        receiver: receiver.text,
        actual: total,
        expected: count.value,
      }),
      range: count.range,
      expected: String(count.value),
      actual: String(total),
      reasons,
    });
  for (const { text, range } of contains) {
    if (texts.some((message) => message.includes(text))) continue;
    failures.push({
      code: 'message-contains',
      phrase: phrase('No message to {receiver} contains “{text}”.', { receiver: receiver.text, text }),
      range,
      expected: text,
      actual: shown,
      reasons,
    });
  }
  for (const { text, range } of excludes) {
    if (!texts.some((message) => message.includes(text))) continue;
    failures.push({
      code: 'message-excludes',
      phrase: phrase('A message to {receiver} contains “{text}”.', { receiver: receiver.text, text }),
      range,
      expected: '',
      actual: shown,
      reasons: [],
    });
  }
  return failures;
}

/** Whether the template fails, so every expectation of a message fails for the same reason. */
function hasNoMessage({ failure }: Delivery): boolean {
  return failure?.stage === 'message';
}

/** Includes the title, which a notification shows first. */
function textOf({ title, shown, type }: DeliveredMessage): string {
  return type === 'markdown' ? `${title}\n${shown}` : shown;
}
