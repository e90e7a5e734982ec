import { GLOBAL_TENANT } from '../../model/cluster/ownership.js';
import { conditionAt } from '../../model/receiver-conditions.js';
import { matchCompiled } from '../../model/selector/match-selector.js';
import { phrase } from '../../text/phrase.js';
import { failurePhrase } from '../matching/explain-failure.js';
import type { NotifiedAlert } from '../message/notified-alert.js';
import { deliveriesOf, dingTalkEntry } from './deliveries.js';
import { tenantSilenceOf } from './filter-alert.js';
import type { Entry } from './pipeline.js';
import type { Routing } from './routing.js';
import { sourcePlace } from './source-place.js';
import { type AlertTrace, type Incident, STAGES, type Stage, type TraceStep } from './trace.js';
import { traceDelivery } from './trace-delivery.js';
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
  return { alert, receiver, steps, outcome, assumed: verdicts.has('assumed') };
}

function stepsOf(routing: Routing, index: number, receiver: number): readonly TraceStep[] {
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
  steps.push(traceSilence(index, routing));
  if (steps.at(-1)?.verdict === 'stopped' || isLostAt('route')) return steps;
  const entryIndex = dingTalkEntry(pipeline, receiver);
  const route = traceRoute(index, receiver, entryIndex, routing);
  steps.push(route);
  const entry = entryIndex === undefined ? undefined : pipeline.entries[entryIndex];
  if (route.verdict === 'stopped' || !entry || isLostAt('tenant-silence')) return steps;
  if (entry.tenant !== GLOBAL_TENANT) steps.push(traceTenantSilence(alert, entry, routing));
  if (steps.at(-1)?.verdict === 'stopped' || isLostAt('filter')) return steps;
  steps.push(traceFilter(alert, entry));
  if (steps.at(-1)?.verdict !== 'passed' || isLostAt('message')) return steps;
  const deliveries = deliveriesOf(routing, receiver, batchIndex).filter(({ alerts: group }) => group.includes(index));
  const [first] = deliveries;
  if (!first) return [...steps, nowhere(entry)];
  return [
    ...steps,
    aggregationStep(first.alerts.length),
    ...deliveries.flatMap((to) => traceDelivery(to, index, routing)),
  ];
}

/** The manager accepted no alerts, or an earlier alert ended the request. */
function lostBefore(incidents: readonly Incident[]): readonly TraceStep[] {
  const incident = incidents.find(({ stage }) => stage === 'request');
  return incident ? [incidentStep(incident, 'request')] : [];
}

function incidentStep({ text, at }: Incident, stage: Stage): TraceStep {
  return { stage, verdict: 'failed', text, ...(at && { at }) };
}

function traceSilence(index: number, { silencedBy, pipeline }: Routing): TraceStep {
  const silence = pipeline.globalSilences[silencedBy[index] ?? -1];
  if (!silence) return { stage: 'silence', verdict: 'passed', text: phrase('No global Silence mutes the alert.') };
  const { object } = silence;
  const text = phrase('The Silence {name} mutes the alert for all receivers.', { name: object.facts.name });
  return { stage: 'silence', verdict: 'stopped', text, at: sourcePlace(object, object.facts.matcher?.range) };
}

function traceTenantSilence(alert: NotifiedAlert, { tenant }: Entry, { pipeline }: Routing): TraceStep {
  const stage = 'tenant-silence';
  const silence = tenantSilenceOf(alert, pipeline.silencesOf(tenant));
  if (!silence)
    return { stage, verdict: 'passed', text: phrase('No Silence of the tenant {tenant} mutes the alert.', { tenant }) };
  const { object } = silence;
  const text = phrase('The Silence {name} mutes the alert for the tenant {tenant}.', {
    name: object.facts.name,
    tenant,
  });
  return { stage, verdict: 'stopped', text, at: sourcePlace(object, object.facts.matcher?.range) };
}

function traceFilter({ labels }: NotifiedAlert, { selector, section, object }: Entry): TraceStep {
  const stage = 'filter';
  const at = sourcePlace(object, section.alertSelector?.range ?? section.range);
  const result = matchCompiled(selector, labels);
  if (result.outcome === 'match') {
    const count = selector.conditions.length;
    const text =
      count === 0
        ? phrase('The receiver has no conditions: every alert matches.')
        : phrase('All conditions of the receiver hold: {count}.', { count });
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
  const text = phrase('The receiver has neither a robot nor a chat: nothing is sent.');
  return { stage: 'delivered', verdict: 'failed', text, at: sourcePlace(object, section.range) };
}

function aggregationStep(count: number): TraceStep {
  const text =
    count === 1
      ? phrase('The alert is sent on its own.')
      : phrase('The alert is sent together with others of its group: {count}.', { count: count - 1 });
  return { stage: 'aggregation', verdict: 'passed', text };
}
