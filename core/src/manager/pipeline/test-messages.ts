import { ownerOf } from '../../model/cluster/ownership.js';
import { dingTalkSection } from '../../model/dingtalk-section.js';
import { compileSelector } from '../../model/selector/compile-selector.js';
import type { Phrase } from '../../text/phrase.js';
import { deliverAtOnce } from './deliver-at-once.js';
import type { IncomingAlert } from './incoming-alert.js';
import type { Pipeline } from './pipeline.js';
import type { DeliveredMessage, DeliveryFailureCode, SourcePlace, Target } from './trace.js';

/** What one robot, or the chats of a conversation, would get in a test. */
export interface TestDelivery {
  readonly target: Target;
  readonly chatIds: readonly string[];
  /** In the order in which they are sent. */
  readonly messages: readonly DeliveredMessage[];
  /** How many alerts are dropped, because each alone reaches the size limit. */
  readonly dropped: number;
  /** Why there is no message at all, or what the manager would lack to send it. */
  readonly problem?: { readonly text: Phrase; readonly code: DeliveryFailureCode; readonly at?: SourcePlace };
}

export interface TestMessages {
  readonly deliveries: readonly TestDelivery[];
  /** Of what the messages are made of: what is not among the manifests and was taken to be as usual. */
  readonly assumptions: readonly Phrase[];
}

/**
 * The messages of a test, by the receiver's own template, type, title and size (notification-manager v2.6); neither
 * Silences, routers nor conditions are asked. Unlike the manager's own test it makes them also where a label, a credential
 * or a Config is missing. Undefined when the receiver has no section for DingTalk.
 *
 * @param receiver index among the receivers of the cluster
 * @param alerts default: the alert of a verification
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
  const deliveries = deliverAtOnce(entry, alerts, pipeline);
  const templates = deliveries
    .flatMap(({ assumptions }) => assumptions)
    .find(({ code }) => code === 'template-missing');
  return {
    deliveries: deliveries.map(({ target, chatIds, messages, tooLarge, failure }) => ({
      target,
      chatIds,
      messages,
      dropped: tooLarge.length,
      ...(failure && { problem: { text: failure.text, code: failure.code, ...(failure.at && { at: failure.at }) } }),
    })),
    // what else is assumed concerns whether an alert gets here, and what is sent with
    assumptions: templates ? [templates.text] : [],
  };
}
