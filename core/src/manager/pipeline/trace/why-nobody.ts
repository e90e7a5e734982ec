import { matchCompiled } from '../../../model/selector/match-selector.js';
import { listPhrase } from '../../../text/list-phrase.js';
import { type Phrase, phrase } from '../../../text/phrase.js';
import type { Passage } from '../../alertmanager/pass-stage.js';
import { failurePhrase } from '../../matching/explain-failure.js';
import { dingTalkEntry } from '../messages/deliveries.js';
import { type SourcePlace, STAGES, type TraceStep } from '../report/trace.js';
import type { Routing } from '../routing/routing.js';
import { traceAlert } from './trace-alert.js';

export interface Reason {
  readonly text: Phrase;
  readonly at?: SourcePlace;
}

interface Nobody {
  readonly outcome: 'lost' | 'muted' | 'nobody';
  readonly reason: Reason;
}

/** Where an alert ends on its way to a receiver. */
interface End {
  readonly receiver: number;
  readonly step: TraceStep;
}

/**
 * Why an alert reaches none of the wanted receivers on DingTalk: what ends it for all, or else for those where it gets
 * furthest.
 */
export function whyNobody(routing: Routing, alert: number, isWanted: (receiver: number) => boolean): Nobody {
  const first = traceAlert(routing, alert, 0).steps.at(-1);
  if (first && endsForAll(first, routing))
    return { outcome: outcomeForAll(first, routing.front.passages[alert]), reason: reasonOf(first) };
  const ends = routing.pipeline.cluster.receivers.flatMap(({ facts }, receiver): readonly End[] => {
    const step =
      isWanted(receiver) && facts.sections.some(({ channel }) => channel === 'dingtalk')
        ? traceAlert(routing, alert, receiver).steps.at(-1)
        : undefined;
    return step ? [{ receiver, step }] : [];
  });
  if (ends.length === 0) return nobody({ text: phrase('The manifests contain no receiver for DingTalk.') });
  const broken = ends.find(({ step }) => step.verdict === 'failed');
  if (broken) return { outcome: 'lost', reason: named([broken], routing, broken.step) };
  const muted = ends.find(
    ({ step, receiver }) => step.stage === 'tenant-silence' && failuresOf(routing, alert, receiver).length === 0,
  );
  if (muted) return { outcome: 'muted', reason: reasonOf(muted.step) };
  return nobody(withRouters(furthest(ends, routing, alert), routing, alert));
}

/** What a route of Alertmanager never sends is meant for nobody. */
function outcomeForAll({ stage, verdict }: TraceStep, passage: Passage | undefined): Nobody['outcome'] {
  if (verdict === 'failed') return 'lost';
  const isHeldForNow =
    passage?.inhibition !== undefined ||
    passage?.ways.some(({ end: { kind } }) => kind === 'muted' || kind === 'inactive');
  return stage === 'alertmanager' && !isHeldForNow ? 'nobody' : 'muted';
}

function endsForAll({ stage, verdict, text }: TraceStep, { incidents }: Routing): boolean {
  if (stage === 'alertmanager') return true;
  if (verdict === 'failed') return stage === 'request' || incidents.some((incident) => incident.text === text);
  return stage === 'request' || stage === 'silence';
}

function nobody(reason: Reason): Nobody {
  return { outcome: 'nobody', reason };
}

/** Of the receivers with conditions, the one with the fewest that do not hold. */
function furthest(ends: readonly End[], routing: Routing, alert: number): Reason {
  const last = Math.max(...ends.map(({ step }) => STAGES.indexOf(step.stage)));
  const there = ends.filter(({ step }) => STAGES.indexOf(step.stage) === last);
  const nearest = there
    .map((end) => ({ end, failures: failuresOf(routing, alert, end.receiver) }))
    .toSorted((a, b) => a.failures.length - b.failures.length)[0];
  const [failure] = nearest?.failures ?? [];
  if (!nearest || STAGES[last] !== 'filter' || !failure) {
    const most = mostCommon(there.map(({ step }) => JSON.stringify(step.text)));
    const same = there.filter(({ step }) => JSON.stringify(step.text) === most);
    const [first] = same;
    return named(same, routing, first ? (same.length === 1 ? withNote(first.step) : first.step) : NO_STEP);
  }
  const values = { receiver: nameOf(nearest.end.receiver, routing), failure: failurePhrase(failure) };
  const text =
    there.length === 1
      ? phrase('The conditions of {receiver} do not match: {failure}.', values)
      : phrase('The conditions of {count} receivers do not match; nearest is {receiver}: {failure}.', {
          ...values,
          count: there.length,
        });
  return reasonOf({ text, ...(nearest.end.step.at && { at: nearest.end.step.at }) });
}

/** The first Router that selects the receiver, but does not take the alert. */
function withNote({ text, at, notes: [note] = [] }: TraceStep): Reason {
  return reasonOf({
    text: note ? phrase('{reason} {note}', { reason: text, note: note.text }) : text,
    ...(at && { at }),
  });
}

function mostCommon(texts: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0];
}

const NO_STEP: Reason = { text: phrase('The alert reaches no receiver.') };

/** Names the Routers that take the alert, when the policy gives it to nobody else. */
function withRouters(reason: Reason, routing: Routing, alert: number): Reason {
  if (routing.dispatch === 'direct') return reason;
  const { pipeline, classes, classOf } = routing;
  const routeClass = classes[classOf[alert] ?? -1];
  if (!routeClass || routeClass.viaTenants) return reason;
  const policy = pipeline.settings.routePolicy;
  const names = routeClass.routers.flatMap((index) => pipeline.routers[index]?.object.facts.name ?? []);
  if (names.length === 0)
    return { text: phrase('No Router takes the alert, and the policy is {policy}.', { policy }), ...atOf(reason) };
  const values = { routers: listPhrase(names), policy };
  const reachesEntry = pipeline.entries.some(
    ({ section }, entry) => section.channel === 'dingtalk' && (routeClass.members[entry] ?? 0) !== 0,
  );
  return reachesEntry
    ? { text: phrase('Taken by {routers} ({policy}). {reason}', { ...values, reason: reason.text }), ...atOf(reason) }
    : {
        text: phrase('Taken by {routers} ({policy}), which selects no receiver for DingTalk.', values),
        ...atOf(reason),
      };
}

/** The conditions of a receiver that an alert does not fulfil. */
function failuresOf({ pipeline, alerts }: Routing, alert: number, receiver: number) {
  const entry = pipeline.entries[dingTalkEntry(pipeline, receiver) ?? -1];
  const result = entry && matchCompiled(entry.selector, alerts[alert]?.labels);
  return result?.outcome === 'mismatch' ? result.failures : [];
}

/** A reason that is one receiver's needs its name. */
function named(ends: readonly End[], routing: Routing, reason: Reason): Reason {
  const names = ends.slice(0, MAX_NAMES).map(({ receiver }) => nameOf(receiver, routing));
  const receivers = listPhrase(names);
  const more = ends.length - names.length;
  const text =
    more > 0
      ? phrase('{receivers} and {count} more: {reason}', { receivers, count: more, reason: reason.text })
      : phrase('{receivers}: {reason}', { receivers, reason: reason.text });
  return { text, ...atOf(reason) };
}

const MAX_NAMES = 3;

function nameOf(receiver: number, { pipeline }: Routing): string {
  return pipeline.cluster.receivers[receiver]?.facts.name ?? '';
}

export function reasonOf({ text, at }: Reason): Reason {
  return { text, ...(at && { at }) };
}

function atOf({ at }: Reason): Pick<Reason, 'at'> {
  return at ? { at } : {};
}
