import type { Cluster, Placed } from '../../../model/cluster/cluster.js';
import { dataScopeOf } from '../../../model/cluster/find-named.js';
import { ownershipOf, withoutManager } from '../../../model/cluster/ownership.js';
import type { ManagerFacts } from '../../../model/facts.js';
import { chartGroupLabels, type Release } from '../../../model/release/release.js';
import type { CompileOptions } from '../../../model/selector/compile-selector.js';
import { type Phrase, phrase } from '../../../text/phrase.js';
import { dependsOnZone } from '../../silence/depends-on-zone.js';
import { sourcePlace } from '../report/source-place.js';
import type { Assumption } from '../report/trace.js';
import { chosenManager } from './chosen-manager.js';
import { clusterLabelOf } from './cluster-name.js';
import { DEFAULT_NAMESPACE, type PipelineOptions } from './pipeline-options.js';
import { NO_OPTIONS, type PipelineSettings, type TenantSource } from './pipeline-settings.js';
import { timeZoneOf } from './time-zone-of.js';

const DEFAULT_BATCH_SIZE = 100;
/** Without a NotificationManager, the manager does not wait for a second alert. */
const LONE_BATCH_SIZE = 1;

export interface ResolvedSettings {
  readonly settings: PipelineSettings;
  readonly assumptions: readonly Assumption[];
}

/** The settings of the pipeline, and which of them are assumptions. */
export function resolveSettings(
  cluster: Cluster,
  options: PipelineOptions,
  release: Release,
  compiling: CompileOptions,
): ResolvedSettings {
  const manager = cluster.managers.at(-1);
  const assumptions: Assumption[] = [];
  if (!manager && !options.complete) {
    assumptions.push({
      code: 'manager-missing',
      text: phrase('The manifests contain no NotificationManager: the one that KubeSphere installs is assumed.'),
    });
  }
  assumptions.push(...chosenManager(cluster.managers));
  const timeZone = timeZoneOf(manager, options, release);
  // That the manifests name no zone matters only to what depends on it; that they name an unusable one is a mistake.
  if (timeZone.assumption && (timeZone.source === 'manager' || usesZone(cluster, release)))
    assumptions.push(timeZone.assumption);
  const tenantSource = tenantSourceOf(manager, options);
  if (tenantSource === 'mapping' && manager && !manager.facts.hasTenantSidecar) {
    assumptions.push({ code: 'tenants-given', text: tenantsGiven(options.tenantsFrom), at: sourcePlace(manager) });
  }
  if (tenantSource === 'unknown' && routePolicyOf(manager, release) !== 'RouterOnly') {
    assumptions.push({
      code: 'sidecar-unknown',
      text: phrase(
        'Only the cluster knows the tenants of a namespace: any tenant may receive the alerts of a namespace.',
      ),
      ...(manager && { at: sourcePlace(manager) }),
    });
  }
  const { complete = false, namespace = DEFAULT_NAMESPACE } = options;
  const common = {
    data: dataScopeOf(manager?.facts, namespace, complete),
    ownership: !manager && complete ? withoutManager(release) : ownershipOf(manager?.facts, release, compiling),
    cluster: clusterLabelOf(cluster, release),
    tenantSource,
    timeZone,
  };
  const settings = manager ? settingsOf(manager, common) : defaultSettings(complete, common);
  return { settings, assumptions };
}

type CommonSettings = Pick<PipelineSettings, 'data' | 'ownership' | 'cluster' | 'tenantSource' | 'timeZone'>;

function settingsOf(manager: Placed<ManagerFacts>, common: CommonSettings): PipelineSettings {
  const { groupLabels, batchMaxSize, options, chart } = manager.facts;
  return {
    ...common,
    manager,
    groupLabels: chart?.leavesGroupLabels ? chartGroupLabels(chart, common.ownership.release) : groupLabels,
    batchSize: Math.max(1, Math.trunc(batchMaxSize)),
    routePolicy: routePolicyOf(manager, common.ownership.release),
    options,
  };
}

function routePolicyOf(manager: Placed<ManagerFacts> | undefined, release: Release): PipelineSettings['routePolicy'] {
  if (!manager) return 'All';
  const { routePolicy } = manager.facts;
  return isRoutePolicy(routePolicy) ? routePolicy : release.unknownRoutePolicy;
}

function isRoutePolicy(word: string): word is PipelineSettings['routePolicy'] {
  return word === 'All' || word === 'RouterFirst' || word === 'RouterOnly';
}

function defaultSettings(complete: boolean, common: CommonSettings): PipelineSettings {
  return {
    ...common,
    manager: undefined,
    groupLabels: common.ownership.release.installed.groupLabels,
    batchSize: complete ? LONE_BATCH_SIZE : DEFAULT_BATCH_SIZE,
    routePolicy: routePolicyOf(undefined, common.ownership.release),
    options: NO_OPTIONS,
  };
}

/**
 * KubeSphere's own NotificationManager has a sidecar; without any, a namespace is its own tenant. Users who name tenants mean them, also when the manifests lack the
 * sidecar, because many clusters add it outside of them.
 */
function tenantSourceOf(
  manager: Placed<ManagerFacts> | undefined,
  { tenants, complete, tenantsUnknown = false }: PipelineOptions,
): TenantSource {
  const hasSidecar = manager ? manager.facts.hasTenantSidecar : !complete;
  if (tenants && (hasSidecar || !complete)) return 'mapping';
  if (!hasSidecar) return 'namespace';
  return complete && !tenantsUnknown ? 'mapping' : 'unknown';
}

function tenantsGiven(source: string | undefined): Phrase {
  return source === undefined
    ? phrase('The NotificationManager has no tenant sidecar, but the given tenants are used.')
    : phrase('The NotificationManager has no tenant sidecar, but the tenants in {source} are used.', { source });
}

const PRINTS_LOCAL_TIME = /\.Local\b/;

/** Whether a Silence or a template depends on the manager's time zone. */
function usesZone({ silences, configMaps }: Cluster, { hasRouting }: Release): boolean {
  return (
    (hasRouting && silences.some(({ facts }) => dependsOnZone(facts.times))) ||
    configMaps.some(({ facts }) => facts.entries.some(({ text }) => PRINTS_LOCAL_TIME.test(text)))
  );
}
