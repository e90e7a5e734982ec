import { conditionAt } from '../../../model/receiver-conditions.js';
import { matchCompiled } from '../../../model/selector/match-selector.js';
import type { ConditionPlace } from '../../../model/selector/selector.js';
import { phrase } from '../../../text/phrase.js';
import type { NotifiedAlert } from '../../message/notified-alert.js';
import type { Entry, Pipeline } from '../prepare/pipeline.js';
import { sourcePlace } from '../report/source-place.js';
import type { Incident } from '../report/trace.js';
import { filterAlert } from '../routing/filter-alert.js';
import { type RouteClass, type Span, SURELY } from '../routing/routing.js';
import { scheduleCrash } from './silence-alerts.js';

interface Routed {
  readonly pipeline: Pipeline;
  readonly alerts: readonly NotifiedAlert[];
  readonly classOf: Int32Array;
  readonly classes: readonly RouteClass[];
}

/**
 * The failure that stops a batch after routing: in the tenants' Silences, or in conditions that cannot be evaluated. When
 * the manager evaluates conditions itself, an invalid one stops the batch only for an alert that reaches it; as selectors
 * of Kubernetes, they fail as soon as the receiver is reached (notification-manager 2.3, 2.6).
 */
export function filterFailure(span: Span, routed: Routed): Incident | undefined {
  const { pipeline, classOf, classes } = routed;
  const present = [...new Set(classOf.subarray(span.start, span.end))].flatMap((id) => classes[id] ?? []);
  const reached: { entry: Entry; index: number }[] = [];
  for (const [index, entry] of pipeline.entries.entries())
    if (present.some((routeClass) => isReached(routeClass, index))) reached.push({ entry, index });
  if (reached.length === 0) return undefined;
  const unowned = tenantLabelsFailure(pipeline);
  if (unowned) return unowned;
  for (const { entry } of reached) {
    const crash = tenantSilencesFailure(entry, pipeline);
    if (crash) return crash;
  }
  for (const { entry, index } of reached) {
    if (entry.selector.problems.length === 0) continue;
    const failure = selectorFailure(span, entry, index, routed);
    if (failure) return failure;
  }
  return packsFailure(
    reached.map(({ entry }) => entry),
    pipeline,
  );
}

/** Without the labels of tenants, the manager crashes when it looks for the Silences of a receiver. */
export function tenantLabelsFailure({ settings: { manager, ownership } }: Pipeline): Incident | undefined {
  if (ownership.tenantLabels) return undefined;
  return {
    kind: 'crash',
    stage: 'tenant-silence',
    text: phrase('The manager crashes: the tenantReceiverSelector of the NotificationManager has no matchLabels.'),
    ...(manager && { at: sourcePlace(manager, manager.facts.tenantSelectorRange) }),
  };
}

export function tenantSilencesFailure({ tenant }: Entry, pipeline: Pipeline): Incident | undefined {
  const crashing = pipeline.silencesOf(tenant).find(({ state }) => state === 'crashing');
  return crashing && scheduleCrash(crashing, 'tenant-silence');
}

/** The manager reads the language packs for the messages of the first receiver, even if it has no messages. */
export function packsFailure(reached: readonly Entry[], pipeline: Pipeline): Incident | undefined {
  const { manager } = pipeline.settings;
  const source = manager?.facts.template;
  if (!manager || !source || source.languagePacks.length === 0) return undefined;
  for (const { object, section } of reached) {
    const reference = section.dingtalk?.tmplText;
    const templates = pipeline.templatesOf(reference && { object, reference });
    if (templates.kind !== 'failed' || !templates.crash) continue;
    const { text, stage, at = sourcePlace(manager, source.range) } = templates.failure;
    return { kind: 'crash', stage, text, at };
  }
  return undefined;
}

/** An entry that is reached only by assumption does not stop the batch. */
function isReached(routeClass: RouteClass | undefined, entry: number): boolean {
  return ((routeClass?.members[entry] ?? 0) & SURELY) !== 0;
}

function selectorFailure(span: Span, entry: Entry, index: number, routed: Routed): Incident | undefined {
  const { pipeline, alerts, classOf, classes } = routed;
  const silences = pipeline.silencesOf(entry.tenant);
  const isEvaluated = pipeline.settings.ownership.release.selectorEvaluation === 'manager';
  for (let alert = span.start; alert < span.end; alert++) {
    const item = alerts[alert];
    if (!item || !isReached(classes[classOf[alert] ?? -1], index)) continue;
    if (isEvaluated && filterAlert(item, entry, silences) !== 'error') continue;
    return selectorInvalid(entry, alert, item);
  }
  return undefined;
}

function selectorInvalid(entry: Entry, alert: number, { labels }: NotifiedAlert): Incident {
  const result = matchCompiled(entry.selector, labels);
  return { ...unusableConditions(entry, result.outcome === 'error' ? result.place : undefined), alert };
}

/** @param place the condition that cannot be evaluated */
export function unusableConditions({ object, section, receiver }: Entry, place: ConditionPlace | undefined): Incident {
  const placed = conditionAt(place, section.alertSelector?.conditions);
  return {
    kind: 'batch-stopped',
    stage: 'filter',
    text: phrase('The conditions of the receiver {name} cannot be evaluated, so no alert of the batch is sent.', {
      name: object.facts.name,
    }),
    at: sourcePlace(object, placed?.range ?? section.alertSelector?.range),
    receiver,
  };
}
