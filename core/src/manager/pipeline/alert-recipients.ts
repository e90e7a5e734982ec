import { type Phrase, phrase } from '../../text/phrase.js';
import { deliveriesOf } from './deliveries.js';
import type { Routing } from './routing.js';
import type { SourcePlace } from './trace.js';
import { traceAlert } from './trace-alert.js';

/** The receivers of one alert on DingTalk, as indices in the cluster. */
export interface AlertRecipients {
  readonly delivered: readonly number[];
  /** The receivers that should receive the alert but do not, and why. A receiver with two targets can be in both lists. */
  readonly lost: readonly LostDelivery[];
  /** Why no receiver should receive the alert; undefined when one should. */
  readonly reason: Reason | undefined;
}

export interface LostDelivery extends Reason {
  readonly receiver: number;
}

interface Reason {
  readonly text: Phrase;
  readonly at?: SourcePlace;
}

/** The receivers of each routed alert. */
export function alertRecipients(routing: Routing): readonly AlertRecipients[] {
  const { pipeline, given } = routing;
  const delivered = given.map(() => new Set<number>());
  const lost = given.map(() => new Map<string, LostDelivery>());
  for (const receiver of pipeline.cluster.receivers.keys()) {
    for (const { alerts, failure, tooLarge, throttled, target } of deliveriesOf(routing, receiver)) {
      const [large, over] = [new Set(tooLarge), new Set(throttled)];
      for (const alert of alerts) {
        const why = failure ?? (large.has(alert) ? TOO_LARGE : over.has(alert) ? THROTTLED : undefined);
        if (why) lost[alert]?.set(`${receiver} ${target}`, { receiver, ...reasonOf(why) });
        else delivered[alert]?.add(receiver);
      }
    }
  }
  return given.map((_, alert) => {
    const [got, failed] = [[...(delivered[alert] ?? [])], [...(lost[alert]?.values() ?? [])]];
    return {
      delivered: got,
      lost: failed,
      reason: got.length + failed.length > 0 ? undefined : whyNobody(routing, alert),
    };
  });
}

const THROTTLED: Reason = { text: phrase('The message is over the rate limit and is dropped.') };
const TOO_LARGE: Reason = { text: phrase('The alert alone reaches the size limit and is dropped.') };

/** Before the conditions of receivers, the reason is the same for all of them. */
function whyNobody(routing: Routing, alert: number): Reason {
  const last = traceAlert(routing, alert, 0).steps.at(-1);
  const forAll = last && (last.verdict === 'failed' || last.stage === 'request' || last.stage === 'silence');
  return forAll ? reasonOf(last) : { text: phrase('The alert reaches no receiver.') };
}

function reasonOf({ text, at }: Reason): Reason {
  return { text, ...(at && { at }) };
}
