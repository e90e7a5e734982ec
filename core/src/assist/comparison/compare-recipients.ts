import { sourcePlace } from '../../manager/pipeline/report/source-place.js';
import type { TraceStep } from '../../manager/pipeline/report/trace.js';
import type { Routing } from '../../manager/pipeline/routing/routing.js';
import { type AlertRecipients, alertRecipients } from '../../manager/pipeline/trace/alert-recipients.js';
import { traceAlert } from '../../manager/pipeline/trace/trace-alert.js';
import { type Phrase, phrase } from '../../text/phrase.js';
import type { ReceiverChange, RecipientChange } from './changes.js';
import { linePlace } from './line-place.js';
import { type RoutedAlert, receiverIndex, receiverNames } from './route-each.js';

/** How much of an alert a receiver receives: nothing, on some of its targets, or all. */
const NOTHING = 0;
const PARTLY = 1;
const ALL = 2;

/** Why a state does not have a receiver that the other one has. */
export type WhyAbsent = (receiver: string, state: Routing) => Phrase;

/** The alerts whose receivers change, grouped by what changes and why: first those that nobody receives any more. */
export function compareRecipients(routed: readonly RoutedAlert[], whyAbsent: WhyAbsent): readonly RecipientChange[] {
  const changes = new Map<string, RecipientChange>();
  for (const alert of routed) {
    const change = changeOf(alert, whyAbsent);
    if (!change) continue;
    const key = JSON.stringify(change);
    const alerts = [...(changes.get(key)?.alerts ?? []), alert.named];
    changes.set(key, { alerts, ...change });
  }
  return [...changes.values()].sort((a, b) => damageOf(b) - damageOf(a));
}

function damageOf({ after, lost }: RecipientChange): number {
  return lost.length === 0 ? 0 : after.length === 0 ? 2 : 1;
}

function changeOf({ before, after }: RoutedAlert, whyAbsent: WhyAbsent): Omit<RecipientChange, 'alerts'> | undefined {
  const names = receiverNames({ before: before.pipeline, after: after.pipeline });
  const [old, next] = [receivedBy(before, names), receivedBy(after, names)];
  const extent = (side: ReadonlyMap<string, number>, name: string): number => side.get(name) ?? NOTHING;
  const lost = names.filter((name) => extent(next, name) < extent(old, name));
  const gained = names.filter((name) => extent(next, name) > extent(old, name));
  if (lost.length + gained.length === 0) return undefined;
  return {
    before: names.filter((name) => extent(old, name) > NOTHING),
    after: names.filter((name) => extent(next, name) > NOTHING),
    lost: lost.map((name) => whatStops(name, { here: after, elsewhere: before, whyAbsent })),
    gained: gained.map((name) => whatStops(name, { here: before, elsewhere: after, whyAbsent })),
  };
}

/** What each receiver receives of the only alert of a routing. */
function receivedBy(routing: Routing, names: readonly string[]): ReadonlyMap<string, number> {
  const [{ delivered, lost } = NOBODY] = alertRecipients(routing);
  const failing = new Set(lost.map(({ receiver }) => receiver));
  return new Map(
    names.map((name) => {
      const index = receiverIndex(routing.pipeline, name);
      const receives = index !== undefined && delivered.includes(index);
      return [name, receives ? (failing.has(index) ? PARTLY : ALL) : NOTHING];
    }),
  );
}

const NOBODY: Pick<AlertRecipients, 'delivered' | 'lost'> = { delivered: [], lost: [] };

/** The stage at which the alert ends on its way to a receiver, or why the cluster does not have the receiver. */
export function whatStops(receiver: string, { here, elsewhere, whyAbsent }: States): ReceiverChange {
  const index = receiverIndex(here.pipeline, receiver);
  if (index === undefined) {
    const object = elsewhere.pipeline.cluster.receivers[receiverIndex(elsewhere.pipeline, receiver) ?? -1];
    return {
      receiver,
      stage: undefined,
      text: whyAbsent(receiver, here),
      ...(object && { at: linePlace(sourcePlace(object)) }),
    };
  }
  const ends = ({ verdict }: TraceStep): boolean => verdict === 'stopped' || verdict === 'failed';
  const step = traceAlert(here, 0, index).steps.findLast(ends) ?? here.incidents[0];
  const { stage, text, at } = step ?? {
    stage: undefined,
    text: phrase('The alert reaches no receiver.'),
    at: undefined,
  };
  return { receiver, stage, text, ...(at && { at: linePlace(at) }) };
}

interface States {
  /** Of one alert. */
  readonly here: Routing;
  readonly elsewhere: Pick<Routing, 'pipeline'>;
  readonly whyAbsent: WhyAbsent;
}
