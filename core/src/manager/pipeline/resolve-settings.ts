import type { Cluster, Placed } from '../../model/cluster.js';
import type { ManagerFacts } from '../../model/facts.js';
import { type CompileOptions, compileSelector } from '../../model/selector/compile-selector.js';
import { NO_OPTIONS, type PipelineSettings, type TenantSource } from '../../model/settings.js';
import { phrase } from '../../text/phrase.js';
import { clusterName } from './cluster-name.js';
import type { PipelineOptions } from './pipeline-options.js';
import { sourcePlace } from './source-place.js';
import type { Assumption } from './trace.js';

/** Where KubeSphere installs the manager. */
const DEFAULT_NAMESPACE = 'kubesphere-monitoring-system';
/** What KubeSphere's NotificationManager groups by (KubeSphere: its installer). */
const DEFAULT_GROUP_LABELS = ['alertname', 'namespace'];
const DEFAULT_BATCH_SIZE = 100;
/** Without a NotificationManager the manager does not wait for a second alert. */
const LONE_BATCH_SIZE = 1;

export interface ResolvedSettings {
  readonly settings: PipelineSettings;
  readonly assumptions: readonly Assumption[];
}

/** What holds for the pipeline, and what of it had to be assumed. */
export function resolveSettings(
  cluster: Cluster,
  options: PipelineOptions,
  compiling: CompileOptions,
): ResolvedSettings {
  const manager = cluster.managers.at(-1);
  const assumptions: Assumption[] = [];
  if (!manager && !options.complete) {
    assumptions.push({
      code: 'manager-missing',
      text: phrase(
        'There is no NotificationManager among the manifests: taken for granted is the one that KubeSphere installs.',
      ),
    });
  }
  const tenantSource = tenantSourceOf(manager, options);
  if (tenantSource === 'unknown') {
    assumptions.push({
      code: 'sidecar-unknown',
      text: phrase(
        'Which tenants a namespace has is known to the cluster only: any of them may get an alert of a namespace.',
      ),
      ...(manager && { at: sourcePlace(manager) }),
    });
  }
  const fallback = options.namespace ?? DEFAULT_NAMESPACE;
  const settings = manager
    ? settingsOf(manager, cluster, fallback, tenantSource, compiling)
    : usualSettings(cluster, options, fallback, tenantSource, compiling);
  return { settings, assumptions };
}

function settingsOf(
  manager: Placed<ManagerFacts>,
  cluster: Cluster,
  namespace: string,
  tenantSource: TenantSource,
  compiling: CompileOptions,
): PipelineSettings {
  const { facts } = manager;
  return {
    manager,
    globalLabels: facts.globalLabels,
    tenantLabels: facts.tenantLabels,
    tenantKey: facts.tenantKey,
    // Kubernetes' own kind of selector, which knows no Match
    defaultConfigs:
      facts.defaultConfigSelector &&
      compileSelector(facts.defaultConfigSelector.selector, { ...compiling, matchSemantics: 'unavailable' }),
    namespace: facts.defaultSecretNamespace || namespace,
    clusterName: clusterName(facts.options.cluster, cluster),
    groupLabels: facts.groupLabels,
    batchSize: Math.max(1, Math.trunc(facts.batchMaxSize)),
    routePolicy: facts.routePolicy === 'RouterFirst' || facts.routePolicy === 'RouterOnly' ? facts.routePolicy : 'All',
    tenantSource,
    options: facts.options,
  };
}

function usualSettings(
  cluster: Cluster,
  { complete = false }: PipelineOptions,
  namespace: string,
  tenantSource: TenantSource,
  compiling: CompileOptions,
): PipelineSettings {
  return {
    manager: undefined,
    globalLabels: complete ? undefined : { type: 'global' },
    tenantLabels: complete ? undefined : { type: 'tenant' },
    tenantKey: 'user',
    defaultConfigs: complete ? undefined : compileSelector({ matchLabels: { type: 'default' } }, compiling),
    namespace,
    clusterName: clusterName('', cluster),
    groupLabels: DEFAULT_GROUP_LABELS,
    batchSize: complete ? LONE_BATCH_SIZE : DEFAULT_BATCH_SIZE,
    routePolicy: 'All',
    tenantSource,
    options: NO_OPTIONS,
  };
}

/** KubeSphere's own NotificationManager has a sidecar. */
function tenantSourceOf(manager: Placed<ManagerFacts> | undefined, options: PipelineOptions): TenantSource {
  if (manager && !manager.facts.hasTenantSidecar) return 'namespace';
  return options.tenants || options.complete ? 'mapping' : 'unknown';
}
