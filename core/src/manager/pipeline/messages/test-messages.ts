import { ownerOf } from '../../../model/cluster/ownership.js';
import { dingTalkSection } from '../../../model/dingtalk-section.js';
import { compileSelector } from '../../../model/selector/compile-selector.js';
import type { Phrase } from '../../../text/phrase.js';
import type { IncomingAlert } from '../input/incoming-alert.js';
import type { Pipeline } from '../prepare/pipeline.js';
import type { DeliveredMessage, Delivery, DeliveryFailureCode, SourcePlace, Target } from '../report/trace.js';
import { deliverAtOnce } from './deliver-at-once.js';
import { deliverPosted, type PostedDeliveries } from './deliver-posted.js';

/** The test messages to a robot or to the chats of a conversation. */
export interface TestDelivery {
  readonly target: Target;
  readonly chatIds: readonly string[];
  /** In sending order. */
  readonly messages: readonly DeliveredMessage[];
  /** The number of dropped alerts, each of which alone reaches the size limit. */
  readonly dropped: number;
  /** Why there is no message, or why the manager could not send it. */
  readonly problem?: {
    readonly text: Phrase;
    readonly code: DeliveryFailureCode | 'text-unknown';
    readonly at?: SourcePlace;
  };
}

export interface TestMessages {
  readonly deliveries: readonly TestDelivery[];
  /** Why the manager loses some of the alerts. */
  readonly lost: readonly Phrase[];
  /** The assumptions about the templates and the time zone, when the manifests do not contain them. */
  readonly assumptions: readonly Phrase[];
}

/**
 * The messages of a test with the receiver's template, type, title and size (notification-manager 2.6). Silences, Routers
 * and conditions do not apply. Unlike the manager's own test, it also makes messages when a label, credential or Config
 * is missing. Undefined when the receiver has no DingTalk section.
 *
 * @param receiver index among the receivers of the cluster
 * @param alerts as Alertmanager posts them, so that their messages are those of a preview; default: the alert of a
 *   verification
 */
export function testMessages(
  pipeline: Pipeline,
  receiver: number,
  alerts?: readonly IncomingAlert[],
): TestMessages | undefined {
  const object = pipeline.cluster.receivers[receiver];
  const section = object && dingTalkSection(object.facts);
  if (!object || !section) return undefined;
  const owner = ownerOf(object.facts.labels, pipeline.settings.ownership);
  const entry = { receiver, object, section, owner, tenant: owner.id, selector: compileSelector(undefined) };
  const { deliveries, incidents }: PostedDeliveries = alerts
    ? deliverPosted(entry, alerts, pipeline)
    : { deliveries: deliverAtOnce(entry, undefined, pipeline), incidents: [] };
  const assumptions = deliveries
    .flatMap((delivery) => delivery.assumptions)
    .filter(({ code }) => code === 'template-missing' || code === 'time-zone');
  return {
    deliveries: deliveries.map(({ target, chatIds, messages, tooLarge, ...delivery }) => ({
      target,
      chatIds,
      messages,
      dropped: tooLarge.length,
      ...problemOf(delivery),
    })),
    lost: incidents.map(({ text }) => text),
    // The other assumptions concern routing and credentials, not the messages.
    assumptions: [...new Set(assumptions.map(({ text }) => text))],
  };
}

/** An unknown text cannot be sent as a test. */
function problemOf({ failure, unknownText }: Pick<Delivery, 'failure' | 'unknownText'>): Pick<TestDelivery, 'problem'> {
  if (failure) return { problem: { text: failure.text, code: failure.code, ...(failure.at && { at: failure.at }) } };
  return unknownText ? { problem: { ...unknownText, code: 'text-unknown' } } : {};
}
