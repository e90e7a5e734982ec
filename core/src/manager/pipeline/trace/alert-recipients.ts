import { type Phrase, phrase } from '../../../text/phrase.js';
import { deliveriesOf } from '../messages/deliveries.js';
import { type Delivery, type DeliveryFailure, rejectionOf } from '../report/trace.js';
import type { Routing } from '../routing/routing.js';
import { traceAlertmanager } from './trace-alertmanager.js';
import { type Reason, reasonOf, whyNobody } from './why-nobody.js';

/** The receivers of one alert on DingTalk, as indices in the cluster. */
export interface AlertRecipients {
  readonly delivered: readonly number[];
  /** The receivers that should receive the alert but do not, and why. A receiver with two targets can be in both lists. */
  readonly lost: readonly LostDelivery[];
  /** Why no receiver should receive the alert; undefined when one should. */
  readonly reason: Reason | undefined;
  readonly outcome: AlertOutcome;
  /** What must be true of objects outside the manifests for {@link delivered}, each once. */
  readonly assumed: readonly Reason[];
}

/**
 * `partly`: at least one receiver receives the alert, and at least one loses it. `muted`: a Silence mutes it for all
 * receivers that it would reach, or Alertmanager holds it back for now. `nobody`: it is not meant for any receiver.
 */
export type AlertOutcome = 'delivered' | 'partly' | 'lost' | 'muted' | 'nobody';

export interface LostDelivery extends Reason {
  readonly receiver: number;
  /** For a template that fails: the reason without the alert, see `DeliveryFailure`. */
  readonly summary?: Phrase;
}

/**
 * The receivers of each routed alert.
 *
 * @param isWanted the receivers that matter, by their index in the cluster; default: all
 * @param told is told how many of the alerts are done
 */
export function alertRecipients(
  routing: Routing,
  isWanted = EVERY,
  told?: (done: number, total: number) => void,
): readonly AlertRecipients[] {
  const { pipeline, given } = routing;
  const delivered = given.map(() => new Set<number>());
  const lost = given.map(() => new Map<string, LostDelivery>());
  const assumed = given.map(() => new Map<string, Reason>());
  for (const receiver of pipeline.cluster.receivers.keys()) {
    if (!isWanted(receiver)) continue;
    for (const delivery of deliveriesOf(routing, receiver)) {
      const { alerts, failure, tooLarge, throttled, messages, target } = delivery;
      const [large, over, doubt] = [new Set(tooLarge), new Set(throttled), rejectionOf(delivery)];
      const rejected = messages.filter(({ rejection }) => rejection);
      const needs = assumedBy(delivery).map((reason) => [JSON.stringify(reason.text), reason] as const);
      for (const alert of alerts) {
        const rejection = doubt ?? rejected.find((message) => message.alerts.includes(alert))?.rejection;
        const why = failure ?? (large.has(alert) ? TOO_LARGE : over.has(alert) ? THROTTLED : rejection);
        if (why) lost[alert]?.set(`${receiver} ${target}`, { receiver, ...reasonOf(why), ...summaryOf(failure) });
        else {
          delivered[alert]?.add(receiver);
          for (const [key, reason] of needs) assumed[alert]?.set(key, reason);
        }
      }
    }
  }
  for (const alert of given.keys()) {
    const step = isOpenInFront(routing, alert) ? traceAlertmanager(routing, alert) : undefined;
    if (step) assumed[alert]?.set(JSON.stringify(step.text), reasonOf(step));
  }
  return given.map((_, alert) => {
    told?.(alert, given.length);
    const [got, failed] = [[...(delivered[alert] ?? [])], [...(lost[alert]?.values() ?? [])]];
    const found = { delivered: got, lost: failed, assumed: [...(assumed[alert]?.values() ?? [])] };
    if (got.length + failed.length === 0) return { ...found, ...whyNobody(routing, alert, isWanted) };
    const outcome = failed.length === 0 ? 'delivered' : got.length === 0 ? 'lost' : 'partly';
    return { ...found, reason: undefined, outcome };
  });
}

/** Whether it depends on what a configuration hides whether Alertmanager sends an alert. */
function isOpenInFront({ front, pipeline }: Routing, alert: number): boolean {
  return pipeline.alertmanager.object !== undefined && front.passages[alert]?.result === 'open';
}

const EVERY = (_receiver: number): boolean => true;

const THROTTLED: Reason = { text: phrase('The message is over the rate limit and is dropped.') };
const TOO_LARGE: Reason = { text: phrase('The alert alone reaches the size limit and is dropped.') };

/** The Config, Secrets, templates and texts that are taken for present. A time zone changes only the text. */
function assumedBy({ assumptions, unknownText }: Delivery): readonly Reason[] {
  const needed = assumptions.filter(({ code }) => code !== 'time-zone');
  return [...needed, ...(unknownText ? [unknownText] : [])].map(reasonOf);
}

function summaryOf(failure: DeliveryFailure | undefined): Pick<LostDelivery, 'summary'> {
  return failure?.summary ? { summary: failure.summary } : {};
}
