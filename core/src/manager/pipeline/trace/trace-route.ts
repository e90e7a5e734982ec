import { DEFAULT_TENANT, GLOBAL_TENANT } from '../../../model/cluster/ownership.js';
import { hiddenLabels } from '../../../model/unknown/unknown-labels.js';
import { listPhrase } from '../../../text/list-phrase.js';
import { type Phrase, phrase } from '../../../text/phrase.js';
import type { Entry, Pipeline } from '../prepare/pipeline.js';
import { sourcePlace } from '../report/source-place.js';
import type { SourcePlace, TraceStep } from '../report/trace.js';
import { type RouteClass, type StagedRouting, VIA } from '../routing/routing.js';
import type { TenantAnswer } from '../routing/tenants-of.js';
import { placeholdersOf } from '../routing/undecided.js';
import { routerNotes } from './router-notes.js';

/** How an alert is routed to a receiver, or why it is not; with the Routers that select the receiver but not the alert. */
export function traceRoute(
  alert: number,
  receiver: number,
  entryIndex: number | undefined,
  routing: StagedRouting,
): TraceStep {
  const { pipeline, alerts } = routing;
  const step = wayOf(alert, receiver, entryIndex, routing);
  const via = entryIndex === undefined ? 0 : (routeClassOf(alert, routing)?.members[entryIndex] ?? 0);
  if ((via & VIA.router) !== 0) return step;
  const notes = routerNotes(alerts[alert]?.labels, { receiver, entry: entryIndex }, pipeline);
  return notes.length > 0 ? { ...step, notes } : step;
}

function routeClassOf(alert: number, { classes, classOf }: StagedRouting): RouteClass | undefined {
  return classes[classOf[alert] ?? -1];
}

function wayOf(alert: number, receiver: number, entryIndex: number | undefined, routing: StagedRouting): TraceStep {
  const { pipeline } = routing;
  const entry = entryIndex === undefined ? undefined : pipeline.entries[entryIndex];
  if (!entry || entryIndex === undefined) return unknownReceiver(receiver, pipeline);
  const at = sourcePlace(entry.object, entry.section.range);
  if (!entry.section.enabled) return stopped(phrase('The receiver is disabled.'), at);
  const routeClass = routeClassOf(alert, routing);
  const via = routeClass?.members[entryIndex] ?? 0;
  if (!routeClass || via === 0) return notReached(routeClass, entry.tenant, sourcePlace(entry.object), pipeline);
  if ((via & VIA.router) !== 0) return byRouter(routeClass, entryIndex, pipeline);
  if ((via & VIA.tenant) === 0 && (via & VIA.assumedRouter) !== 0)
    return byOpenRouter(routeClass, entryIndex, pipeline);
  return throughOwner(entry, (via & VIA.tenant) === 0);
}

/** Reached as global receiver, or as that of a tenant. */
export function throughOwner({ object, tenant }: Entry, assumed: boolean): TraceStep {
  const at = sourcePlace(object);
  if (tenant === GLOBAL_TENANT) return passed(phrase('The receiver is global.'), at);
  if (!assumed) return passed(phrase('The namespace of the alert belongs to the tenant {tenant}.', { tenant }), at);
  const text = phrase('The namespace of the alert is assumed to belong to the tenant {tenant}.', { tenant });
  return { stage: 'route', verdict: 'assumed', text, at };
}

export function unknownReceiver(receiver: number, { cluster, ignored }: Pipeline): TraceStep {
  const object = cluster.receivers[receiver];
  if (!object) return stopped(phrase('The receiver does not exist.'));
  const hidden = hiddenLabels(object.facts);
  if (hidden.length > 0) {
    const placeholder = placeholdersOf(hidden);
    const open = phrase('Whether the manager selects the receiver, and whose it is, cannot be told: {placeholder}.', {
      placeholder,
    });
    return stopped(open, sourcePlace(object, hidden[0]?.range));
  }
  const text = ignored.includes(receiver)
    ? phrase('The labels of the receiver make it neither global nor a tenant’s: the manager ignores it.')
    : phrase('The receiver has no section for DingTalk.');
  return stopped(text, sourcePlace(object));
}

function byRouter({ routers }: RouteClass, entryIndex: number, pipeline: Pipeline): TraceStep {
  const found = routers
    .flatMap((index) => pipeline.routers[index] ?? [])
    .filter(({ entries }) => entries.includes(entryIndex));
  const name = listPhrase(found.map(({ object }) => object.facts.name));
  const [first] = found;
  const at = first && sourcePlace(first.object, first.object.facts.alertSelector?.range);
  return passed(phrase('Routed to the receiver by {name}.', { name }), at);
}

/** Routed by a Router of which nobody can tell whether it takes the alert. */
function byOpenRouter({ openRouters }: RouteClass, entryIndex: number, pipeline: Pipeline): TraceStep {
  const router = openRouters
    .flatMap((index) => pipeline.routers[index] ?? [])
    .find(({ entries }) => entries.includes(entryIndex));
  const undecided = router?.selector?.conditions.flatMap(({ place, unknown }) =>
    unknown ? [{ place, placeholder: unknown.placeholder }] : [],
  );
  const text = phrase('Whether the Router {name} takes the alert cannot be told: {placeholder}. It is assumed to.', {
    name: router?.object.facts.name ?? '',
    placeholder: placeholdersOf(undecided ?? []),
  });
  const at = router && sourcePlace(router.object, router.object.facts.alertSelector?.range);
  return { stage: 'route', verdict: 'assumed', text, ...(at && { at }) };
}

function notReached(
  routeClass: RouteClass | undefined,
  tenant: string,
  at: SourcePlace,
  pipeline: Pipeline,
): TraceStep {
  const { manager, routePolicy } = pipeline.settings;
  if (routeClass && !routeClass.viaTenants) {
    const place = manager ? sourcePlace(manager, manager.facts.routePolicyRange) : at;
    return routePolicy === 'RouterOnly'
      ? stopped(
          phrase('No Router selects the receiver, and with the policy RouterOnly only Routers select receivers.'),
          place,
        )
      : stopped(
          phrase('A Router selects other receivers, and with the policy RouterFirst only those receive the alert.'),
          place,
        );
  }
  if (tenant === DEFAULT_TENANT)
    return stopped(
      phrase('The receiver has the labels of a default Config: only Routers can select it, and none does.'),
      at,
    );
  return stopped(tenantReason(routeClass?.tenants, tenant, pipeline), at);
}

export function tenantReason(
  answer: TenantAnswer | undefined,
  tenant: string,
  { settings, options }: Pipeline,
): Phrase {
  const { tenantRule } = settings.ownership.release;
  const namespace = answer?.question?.namespace;
  if (namespace === undefined) {
    return tenantRule === 'rule-level'
      ? phrase(
          'The alert does not belong to a namespace (rule_level is not namespace, or the label namespace is missing), so no tenant receives it.',
        )
      : phrase('The alert lacks the label namespace, so no tenant receives it.');
  }
  if (answer?.source === 'failed')
    return phrase('The tenants of the namespace {namespace} are unknown: the sidecar fails.', { namespace });
  const { tenantsFrom } = options;
  return answer?.source === 'mapping' && tenantsFrom !== undefined
    ? phrase(
        'According to the tenants in {source}, the namespace {namespace} does not belong to the tenant {tenant}.',
        {
          source: tenantsFrom,
          namespace,
          tenant,
        },
      )
    : phrase('The namespace {namespace} does not belong to the tenant {tenant}.', { namespace, tenant });
}

export function stopped(text: Phrase, at?: SourcePlace): TraceStep {
  return { stage: 'route', verdict: 'stopped', text, ...(at && { at }) };
}

function passed(text: Phrase, at?: SourcePlace): TraceStep {
  return { stage: 'route', verdict: 'passed', text, ...(at && { at }) };
}
