import { type Phrase, phrase } from '../../../text/phrase.js';
import type { Pipeline } from '../prepare/pipeline.js';
import { sourcePlace } from '../report/source-place.js';
import {
  type Assumption,
  type AssumptionCode,
  type DeliveredMessage,
  type Delivery,
  rejectionOf,
  STAGES,
  type Stage,
  type TraceStep,
} from '../report/trace.js';

const CONFIG_CODES: ReadonlySet<AssumptionCode> = new Set(['config-missing', 'config-tie']);
const TEMPLATE_CODES: ReadonlySet<AssumptionCode> = new Set(['template-missing']);
const SECRET_CODES: ReadonlySet<AssumptionCode> = new Set(['secret-missing', 'credential-unknown']);

/** The steps from the Config to DingTalk, up to the one that fails. */
export function traceDelivery(delivery: Delivery, alert: number, pipeline: Pipeline): readonly TraceStep[] {
  const { failure, target } = delivery;
  const message = delivery.messages.findIndex(({ alerts }) => alerts.includes(alert));
  const steps: readonly TraceStep[] = [
    ...(target === 'conversation' ? [configStep(delivery, pipeline)] : []),
    credentialsStep(delivery),
    messageStep(delivery, message),
    ...(delivery.doubt?.code === 'pace' ? [doubtful('throttle', delivery)] : [throttlePassed(delivery)]),
    deliveredStep(delivery, delivery.messages[message]),
  ];
  if (!failure && delivery.throttled.includes(alert)) return [...before('message', steps), throttledStep(delivery)];
  if (!failure && message < 0 && !delivery.unknownText) return [...before('message', steps), tooLargeStep(delivery)];
  if (!failure) return steps;
  const { stage, text, at } = failure;
  return [...before(stage, steps), { stage, verdict: 'failed', text, target, ...(at && { at }) }];
}

function before(stage: Stage, steps: readonly TraceStep[]): readonly TraceStep[] {
  return steps.filter((step) => STAGES.indexOf(step.stage) < STAGES.indexOf(stage));
}

function configStep(delivery: Delivery, { cluster }: Pipeline): TraceStep {
  const assumption = find(delivery, CONFIG_CODES);
  if (assumption) return assumed('config', delivery, assumption);
  const object = delivery.config === undefined ? undefined : cluster.configs[delivery.config];
  const text = phrase('The conversation uses the Config {name}.', { name: object?.facts.name ?? '' });
  return passed('config', delivery, text, object && sourcePlace(object));
}

function credentialsStep(delivery: Delivery): TraceStep {
  const assumption = find(delivery, SECRET_CODES);
  if (assumption) return assumed('credentials', delivery, assumption);
  const { doubt } = delivery;
  if (doubt && doubt.code !== 'pace') return doubtful('credentials', delivery);
  return passed('credentials', delivery, phrase('All credentials are present.'), delivery.credentials[0]?.at);
}

function messageStep(delivery: Delivery, index: number): TraceStep {
  if (delivery.unknownText) return assumed('message', delivery, delivery.unknownText);
  const assumption = find(delivery, TEMPLATE_CODES);
  if (assumption) return assumed('message', delivery, assumption);
  const message = delivery.messages[index];
  const text = phrase('Message {number} of {count}, {size} bytes (the limit is {limit}).', {
    number: index + 1,
    count: delivery.messages.length,
    size: message?.size ?? 0,
    limit: message?.limit ?? 0,
  });
  return passed('message', delivery, text);
}

function tooLargeStep({ target }: Delivery): TraceStep {
  const text = phrase('The alert alone reaches the size limit and is dropped.');
  return { stage: 'message', verdict: 'failed', text, target };
}

function throttledStep({ target }: Delivery): TraceStep {
  const text = phrase('The message is over the rate limit and is dropped.');
  return { stage: 'throttle', verdict: 'failed', text, target };
}

function throttlePassed(delivery: Delivery): TraceStep {
  return passed('throttle', delivery, phrase('The messages of this receiver alone are within the rate limit.'));
}

function deliveredStep(delivery: Delivery, message: DeliveredMessage | undefined): TraceStep {
  const { chatIds, target } = delivery;
  const rejection = rejectionOf(delivery) ?? message?.rejection;
  if (rejection) {
    const { text, at } = rejection;
    return { stage: 'delivered', verdict: 'failed', text, target, ...(at && { at }) };
  }
  if (target === 'chatbot') return passed('delivered', delivery, phrase('Sent to the robot.'));
  const count = chatIds.length;
  return passed(
    'delivered',
    delivery,
    count === 1 ? phrase('Sent to 1 chat.') : phrase('Sent to {count} chats.', { count }),
  );
}

function doubtful(stage: Stage, { doubt, target }: Delivery): TraceStep {
  const { text, at } = doubt ?? { text: phrase('All credentials are present.') };
  return { stage, verdict: 'assumed', text, target, ...(at && { at }) };
}

function find({ assumptions }: Delivery, codes: ReadonlySet<AssumptionCode>): Assumption | undefined {
  return assumptions.find(({ code }) => codes.has(code));
}

function assumed(stage: Stage, { target }: Delivery, { text, at }: Pick<Assumption, 'text' | 'at'>): TraceStep {
  return { stage, verdict: 'assumed', text, target, ...(at && { at }) };
}

function passed(stage: Stage, { target }: Delivery, text: Phrase, at?: TraceStep['at']): TraceStep {
  return { stage, verdict: 'passed', text, target, ...(at && { at }) };
}
