import {
  composeChatbotMessage,
  type DeliveredMessage,
  type DingTalkReceiver,
  escapedLength,
  type IncomingAlert,
  type Message,
  type Phrase,
  phrase,
  type SourcePlace,
  testMessages,
} from '#core';
import type { Target } from '../types.js';
import { extrasOf } from './message-extras.js';
import type { TestSetting } from './test-manifests.js';

/** The content of a test. `verification`: the console's test message; `message`: exactly this text. */
export type TestContent =
  | { readonly kind: 'verification' }
  | { readonly kind: 'alerts'; readonly alerts: readonly IncomingAlert[] }
  | { readonly kind: 'message'; readonly message: Message };

/** The messages to one target, in order. Contains its credentials. */
export interface Sending {
  readonly target: Target;
  readonly messages: readonly TestedMessage[];
}

/** `alerts`: indexes among the alerts of the test. */
export type TestedMessage = Omit<DeliveredMessage, 'body'>;

/** The messages of a test. Without sendings, `problem` is the reason why the receiver would send nothing. */
export interface ComposedTest {
  readonly sendings: readonly Sending[];
  readonly problem?: {
    readonly text: Phrase;
    readonly at?: SourcePlace;
    /** Whether the receiver would send some of the messages. */
    readonly isPartial?: true;
  };
  /** What is omitted from the messages. */
  readonly remarks: readonly Phrase[];
  /** The assumptions about objects that are missing from the manifests. */
  readonly assumptions: readonly Phrase[];
}

const UNRENDERED: ReadonlySet<string> = new Set(['template-render', 'template-parse', 'manager-crash', 'text-unknown']);

/**
 * The messages as the manager would make them for these targets: template, type, title, size and omissions. Omits targets
 * without a message.
 */
export function composeTest(
  { pipeline }: TestSetting,
  receiver: DingTalkReceiver,
  targets: readonly Target[],
  content: TestContent,
): ComposedTest {
  const alerts = content.kind === 'alerts' ? content.alerts : undefined;
  const { deliveries, lost, assumptions } = testMessages(pipeline, receiver.index, alerts) ?? {
    deliveries: [],
    lost: [],
    assumptions: [],
  };
  const planned = targets.flatMap((target): Sending[] => {
    const own = deliveries.filter((delivery) => delivery.target === target.kind);
    const messages = own.flatMap((delivery) => delivery.messages);
    return messages.length > 0 ? [{ target, messages }] : [];
  });
  if (content.kind !== 'message' && planned.length > 0) {
    // A test that leaves out what cannot be rendered would look like a success.
    const broken = deliveries.find(({ problem }) => problem && UNRENDERED.has(problem.code))?.problem;
    if (broken) return { sendings: [], problem: { ...broken, isPartial: true }, remarks: [], assumptions };
  }
  const [ended] = lost;
  const problem =
    planned.length === 0
      ? (deliveries.find((delivery) => delivery.problem)?.problem ?? (ended && { text: ended }))
      : undefined;
  const dropped = deliveries.reduce((sum, delivery) => sum + delivery.dropped, 0);
  return {
    sendings:
      content.kind === 'message' ? planned.map((sending) => replaced(sending, content.message, receiver)) : planned,
    ...(problem && { problem }),
    remarks: [...lost.filter((text) => text !== problem?.text), ...(dropped > 0 ? [describeDropped(dropped)] : [])],
    assumptions,
  };
}

function describeDropped(count: number): Phrase {
  return count === 1
    ? phrase('{count} alert exceeds the size limit by itself and is dropped.', { count })
    : phrase('{count} alerts exceed the size limit by themselves and are dropped.', { count });
}

/** Replaces the planned messages with a given one. */
function replaced({ target, messages }: Sending, message: Message, receiver: DingTalkReceiver): Sending {
  const shown = target.kind === 'chatbot' ? composeChatbotMessage(message, extrasOf(receiver)) : message;
  const limit = messages[0]?.limit ?? 0;
  const size = escapedLength(message.text);
  const alerts = messages.flatMap((planned) => planned.alerts);
  return { target, messages: [{ title: '', ...message, shown: shown.text, alerts, size, limit }] };
}
