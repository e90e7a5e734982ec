import { GLOBAL_TENANT } from '../../../model/cluster/ownership.js';
import { conditionAt } from '../../../model/receiver-conditions.js';
import { matchCompiled } from '../../../model/selector/match-selector.js';
import { phrase } from '../../../text/phrase.js';
import { failurePhrase } from '../../matching/explain-failure.js';
import type { NotifiedAlert } from '../../message/notified-alert.js';
import { deliveriesOf, dingTalkEntry } from '../messages/deliveries.js';
import type { Entry, PreparedSilence } from '../prepare/pipeline.js';
import { sourcePlace } from '../report/source-place.js';
import { type AlertTrace, type Delivery, type Incident, STAGES, type Stage, type TraceStep } from '../report/trace.js';
import { tenantSilenceOf } from '../routing/filter-alert.js';
import type { DirectRouting, Routing, StagedRouting } from '../routing/routing.js';
import { undecidedConditions } from '../routing/undecided.js';
import { undeterminedFor, undeterminedSilence } from '../staged/undetermined-silences.js';
import { NO_TARGET } from '../targets/receiver-targets.js';
import { traceAlertmanager } from './trace-alertmanager.js';
import { traceDelivery } from './trace-delivery.js';
import { traceReach } from './trace-reach.js';
import { traceRoute } from './trace-route.js';

/**
 * The way of one alert to one receiver on DingTalk, up to the stage where it ends.
 *
 * @param alert index among the given alerts
 * @param receiver index among the receivers of the cluster
 */
export function traceAlert(routing: Routing, alert: number, receiver: number): AlertTrace {
  const steps = stepsOf(routing, alert, receiver);
  const verdicts = new Set(steps.map(({ verdict }) => verdict));
  const delivered = steps.some(({ stage, verdict }) => stage === 'delivered' && verdict !== 'failed');
  const failed = verdicts.has('failed');
  const outcome = verdicts.has('stopped') ? 'stopped' : failed ? (delivered ? 'partly' : 'failed') : 'delivered';
  // what is installed before the manager is not a missing manifest
  const isAssumed = ({ stage, verdict }: TraceStep): boolean =>
    verdict === 'assumed' && (stage !== 'alertmanager' || routing.pipeline.alertmanager.object !== undefined);
  return { alert, receiver, steps, outcome, assumed: steps.some(isAssumed) };
}

function stepsOf(routing: Routing, index: number, receiver: number): readonly TraceStep[] {
  const first = traceAlertmanager(routing, index);
  if (first && routing.front.isHeld(index)) return [first];
  return [...(first ? [first] : []), ...managerSteps(routing, index, receiver)];
}

function managerSteps(routing: Routing, index: number, receiver: number): readonly TraceStep[] {
  return routing.dispatch === 'direct'
    ? stepsOfDirect(routing, index, receiver)
    : stepsOfStaged(routing, index, receiver);
}

function stepsOfStaged(routing: StagedRouting, index: number, receiver: number): readonly TraceStep[] {
  const { pipeline, alerts, batches, incidents } = routing;
  const alert = alerts[index];
  const batchIndex = batches.findIndex(({ start, end }) => index >= start && index < end);
  if (!alert || batchIndex < 0) return lostBefore(incidents);
  const lost = batches[batchIndex]?.incident;
  const incident = lost === undefined ? undefined : incidents[lost];
  const steps: TraceStep[] = [];
  // After a crash on an earlier batch, this batch does not even reach the first stage.
  const reached = incident && incident.batch === batchIndex ? incident.stage : incident && 'silence';
  /** Whether the alert is lost at the stage. */
  const isLostAt = (stage: Stage): boolean => {
    if (!incident || !reached || STAGES.indexOf(reached) > STAGES.indexOf(stage)) return false;
    steps.push(incidentStep(incident, stage));
    return true;
  };
  if (isLostAt('silence')) return steps;
  steps.push(traceSilence(index, alert, routing));
  if (steps.at(-1)?.verdict === 'stopped' || isLostAt('route')) return steps;
  const entryIndex = dingTalkEntry(pipeline, receiver);
  const route = traceRoute(index, receiver, entryIndex, routing);
  steps.push(route);
  const entry = entryIndex === undefined ? undefined : pipeline.entries[entryIndex];
  if (route.verdict === 'stopped' || !entry || isLostAt('tenant-silence')) return steps;
  if (entry.tenant !== GLOBAL_TENANT) steps.push(traceTenantSilence(alert, entry, routing));
  if (steps.at(-1)?.verdict === 'stopped' || isLostAt('filter')) return steps;
  steps.push(traceFilter(alert, entry));
  if (endsHere(steps) || isLostAt('message')) return steps;
  const deliveries = deliveriesOf(routing, receiver, batchIndex).filter(({ alerts: group }) => group.includes(index));
  const [first] = deliveries;
  return [
    ...steps,
    ...(first ? [aggregationStep(first.alerts.length)] : []),
    ...traceDeliveries(deliveries, entry, index, routing),
  ];
}

/** A manager before 2.0 has neither Silences nor groups of its own, so those stages are left out. */
function stepsOfDirect(routing: DirectRouting, index: number, receiver: number): readonly TraceStep[] {
  const { pipeline, alerts, groups, groupOf, incidents } = routing;
  const number = groupOf[index] ?? -1;
  const [alert, group] = [alerts[index], groups[number]];
  if (!alert || !group) return lostBefore(incidents.filter((incident) => isOfRequest(incident, index, routing)));
  const entryIndex = dingTalkEntry(pipeline, receiver);
  const reach = traceReach(group, receiver, entryIndex, pipeline);
  const entry = entryIndex === undefined ? undefined : pipeline.entries[entryIndex];
  if (reach.verdict === 'stopped' || !entry) return [reach];
  const steps = [reach, traceFilter(alert, entry)];
  if (endsHere(steps)) return steps;
  const incident = incidents[group.incident ?? -1];
  if (incident) return [...steps, incidentStep(incident, incident.stage)];
  const deliveries = deliveriesOf(routing, receiver, number).filter(({ alerts: sent }) => sent.includes(index));
  // A receiver that gets the same message twice gets it in the same way.
  const once = deliveries.filter(
    ({ target }, place) => deliveries.findIndex((other) => other.target === target) === place,
  );
  return [...steps, ...traceDeliveries(once, entry, index, routing)];
}

function endsHere(steps: readonly TraceStep[]): boolean {
  const verdict = steps.at(-1)?.verdict;
  return verdict === 'stopped' || verdict === 'failed';
}

/** Whether an incident concerns the request of a lost alert; one without an alert concerns all. */
function isOfRequest({ alert }: Incident, index: number, { requests }: DirectRouting): boolean {
  if (alert === undefined) return true;
  return requests.some(({ alerts }) => alerts.includes(alert) && alerts.includes(index));
}

function traceDeliveries(
  deliveries: readonly Delivery[],
  entry: Entry,
  alert: number,
  { pipeline }: Routing,
): readonly TraceStep[] {
  if (deliveries.length === 0) return [nowhere(entry)];
  return deliveries.flatMap((delivery) => traceDelivery(delivery, alert, pipeline));
}

/** The manager accepted no alerts, or an earlier alert ended the request. */
function lostBefore(incidents: readonly Incident[]): readonly TraceStep[] {
  const incident = incidents.find(({ stage }) => stage === 'request');
  return incident ? [incidentStep(incident, 'request')] : [];
}

function incidentStep({ text, at }: Incident, stage: Stage): TraceStep {
  return { stage, verdict: 'failed', text, ...(at && { at }) };
}

function traceSilence(index: number, alert: NotifiedAlert, { silencedBy, pipeline }: StagedRouting): TraceStep {
  const silence = pipeline.globalSilences[silencedBy[index] ?? -1];
  const open = silence ? undefined : undeterminedFor(alert, pipeline.globalSilences);
  if (open) return openStep('silence', open);
  if (!silence) return { stage: 'silence', verdict: 'passed', text: phrase('No global Silence mutes the alert.') };
  const { object } = silence;
  const text = phrase('The Silence {name} mutes the alert for all receivers.', { name: object.facts.name });
  return { stage: 'silence', verdict: 'stopped', text, at: sourcePlace(object, object.facts.matcher?.range) };
}

function openStep(stage: Stage, silence: PreparedSilence): TraceStep {
  const { text, at } = undeterminedSilence(silence);
  return { stage, verdict: 'assumed', text, ...(at && { at }) };
}

function traceTenantSilence(alert: NotifiedAlert, { tenant }: Entry, { pipeline }: Routing): TraceStep {
  const stage = 'tenant-silence';
  const silence = tenantSilenceOf(alert, pipeline.silencesOf(tenant));
  const open = silence ? undefined : undeterminedFor(alert, pipeline.silencesOf(tenant));
  if (open) return openStep(stage, open);
  if (!silence)
    return { stage, verdict: 'passed', text: phrase('No Silence of the tenant {tenant} mutes the alert.', { tenant }) };
  const { object } = silence;
  const text = phrase('The Silence {name} mutes the alert for the tenant {tenant}.', {
    name: object.facts.name,
    tenant,
  });
  return { stage, verdict: 'stopped', text, at: sourcePlace(object, object.facts.matcher?.range) };
}

function traceFilter({ labels }: NotifiedAlert, entry: Entry): TraceStep {
  const { selector, section, object } = entry;
  const stage = 'filter';
  const at = sourcePlace(object, section.alertSelector?.range ?? section.range);
  const [problem] = selector.unusable === 'passes' ? selector.problems : [];
  if (problem) {
    const text = phrase('The conditions of the receiver cannot be evaluated, so every alert matches.');
    const unusable = conditionAt(problem.place, section.alertSelector?.conditions);
    return { stage, verdict: 'passed', text, at: unusable ? sourcePlace(object, unusable.range) : at };
  }
  const open = undecidedConditions(entry, labels);
  if (open) return { stage, verdict: 'assumed', text: open.text, at: open.at ?? at };
  const result = matchCompiled(selector, labels);
  if (result.outcome === 'match' || result.outcome === 'unknown') {
    const count = selector.conditions.length;
    const text =
      count === 0
        ? phrase('The receiver has no conditions: every alert matches.')
        : count === 1
          ? phrase('The receiver’s one condition holds.')
          : phrase('All {count} conditions of the receiver hold.', { count });
    return { stage, verdict: 'passed', text, at };
  }
  const place = result.outcome === 'error' ? result.place : result.failures[0]?.place;
  const placed = conditionAt(place, section.alertSelector?.conditions);
  const there = placed ? sourcePlace(object, placed.range) : at;
  if (result.outcome === 'error')
    return { stage, verdict: 'failed', text: phrase('The conditions of the receiver cannot be evaluated.'), at: there };
  const [first] = result.failures;
  const text = first ? failurePhrase(first) : phrase('The conditions of the receiver do not hold.');
  return { stage, verdict: 'stopped', text, at: there };
}

function nowhere({ object, section }: Entry): TraceStep {
  return { stage: 'delivered', verdict: 'failed', text: NO_TARGET, at: sourcePlace(object, section.range) };
}

function aggregationStep(count: number): TraceStep {
  const text =
    count === 1
      ? phrase('The alert is sent on its own.')
      : phrase('The alert is sent together with others of its group: {count}.', { count: count - 1 });
  return { stage: 'aggregation', verdict: 'passed', text };
}
