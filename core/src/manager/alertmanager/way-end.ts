import type { Instant } from '../../go/time/instant.js';
import type {
  AlertmanagerFacts,
  AlertmanagerReceiverFacts,
  TextFact,
  TimeIntervalFacts,
  WebhookFacts,
} from '../../model/alertmanager/facts.js';
import { MANAGER_PATH, MANAGER_PORT } from '../../model/alertmanager/installed.js';
import type { TakenRoute } from './taken-routes.js';
import { anyOf } from './three-valued.js';
import { containsTime } from './time-intervals.js';

/**
 * Where a route ends. `muted`: in a time interval that mutes it; `inactive`: outside of those in which it is active;
 * `empty`: at a receiver that sends nothing; `elsewhere`: at one that does not post to the notification manager;
 * `resolved`: the receiver's webhook does not send resolved alerts; `misdirected`: it posts where the manager does not take
 * alerts; `open`: a placeholder, or what is not among the files, decides it.
 */
export type WayEnd =
  | { readonly kind: 'sent' | 'misdirected' | 'resolved'; readonly webhook: WebhookFacts }
  | { readonly kind: 'muted' | 'inactive'; readonly interval: TextFact }
  | { readonly kind: 'empty' | 'elsewhere' }
  | { readonly kind: 'open'; readonly fact: TextFact | undefined };

interface Moment {
  readonly firing: boolean;
  readonly at: Instant;
}

/** Active times come before mute times (Alertmanager: notify/notify.go). */
export function endOfWay({ route, receiver }: TakenRoute, config: AlertmanagerFacts, { firing, at }: Moment): WayEnd {
  const { activeTimeIntervals: active, muteTimeIntervals: mute } = route;
  const contains = ({ text, hidden }: TextFact): boolean | undefined => {
    const named = hidden === undefined ? intervalNamed(text, config) : undefined;
    return named && containsTime(named, at);
  };
  const [isActive, isMuted] = [active.length === 0 || anyOf(active.map(contains)), anyOf(mute.map(contains))];
  const [first] = active;
  if (isActive === false && first) return { kind: 'inactive', interval: first };
  const muting = mute.find((name) => contains(name) === true);
  if (muting) return { kind: 'muted', interval: muting };
  const end = endAtReceiver(receiver, config, firing);
  const isDecided = end.kind !== 'sent' || (isActive === true && isMuted === false);
  if (isDecided) return end;
  return { kind: 'open', fact: [...active, ...mute].find((name) => contains(name) === undefined) };
}

function intervalNamed(name: string, { timeIntervals }: AlertmanagerFacts): TimeIntervalFacts | undefined {
  return timeIntervals.items.find((interval) => interval.name?.text === name && interval.name.hidden === undefined);
}

function endAtReceiver(name: TextFact | undefined, { receivers }: AlertmanagerFacts, firing: boolean): WayEnd {
  const receiver =
    name?.hidden === undefined ? receivers.items.find((each) => each.name?.text === name?.text) : undefined;
  if (!receiver) return { kind: 'open', fact: name };
  const managers = receiver.webhooks.filter(({ address }) => address.kind === 'manager');
  const reaching = managers.filter(isTaken);
  const sending = reaching.find(({ sendResolved }) => firing || sendResolved);
  if (sending) return { kind: 'sent', webhook: sending };
  if (receiver.open || receiver.webhooks.some(mayReach)) return { kind: 'open', fact: name };
  if (reaching[0]) return { kind: 'resolved', webhook: reaching[0] };
  if (managers[0]) return { kind: 'misdirected', webhook: managers[0] };
  return { kind: isEmpty(receiver) ? 'empty' : 'elsewhere' };
}

/** Whether the manager takes alerts at the address. */
function isTaken({ address }: WebhookFacts): boolean {
  return address.kind === 'manager' && address.port === MANAGER_PORT && address.pathname === MANAGER_PATH;
}

/** Whether its address is not known. */
function mayReach({ address }: WebhookFacts): boolean {
  return address.kind === 'hidden' || address.kind === 'elsewhere';
}

function isEmpty({ integrations }: AlertmanagerReceiverFacts): boolean {
  return Object.values(integrations).every((count) => count === 0);
}
