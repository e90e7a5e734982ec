import { GLOBAL_TENANT } from '../../../model/cluster/ownership.js';
import type { Release } from '../../../model/release/release.js';
import type { Pipeline } from '../prepare/pipeline.js';
import type { TenantMapping } from '../settings/pipeline-options.js';

/** What the sidecar is asked. */
export interface TenantQuestion {
  /** Undefined: the release asks without it. */
  readonly cluster?: string;
  readonly namespace: string;
}

/** The tenants that an alert reaches without a Router, always including the global one. */
export interface TenantAnswer {
  /** Undefined for alerts that do not belong to a namespace. */
  readonly question: TenantQuestion | undefined;
  readonly tenants: readonly string[];
  /** `unknown`: any tenant is possible. `failed`: the sidecar does not answer. */
  readonly source: 'none' | 'namespace' | 'mapping' | 'unknown' | 'failed';
}

/**
 * The manager groups alerts by this key before it looks up tenants. Since it groups by cluster, it joins the names and
 * splits them again, so a `|` in the name of a cluster shifts the namespace (notification-manager 2.3, 2.6).
 */
export function routingKey(labels: Readonly<Record<string, string>>, { tenantRule, routesByCluster }: Release): string {
  if (tenantRule === 'rule-level' && labels.rule_level !== 'namespace') return '';
  const namespace = labels.namespace ?? '';
  return routesByCluster ? `${labels.cluster ?? ''}|${namespace}` : namespace;
}

export function tenantsOf(key: string, pipeline: Pipeline): TenantAnswer {
  const { routesByCluster } = pipeline.settings.ownership.release;
  const [cluster = '', namespace = ''] = routesByCluster ? key.split('|') : ['', key];
  return askTenants(cluster, namespace, pipeline);
}

/** The tenants of a namespace, or only the global one for an empty namespace. */
export function askTenants(cluster: string, namespace: string, { settings, options }: Pipeline): TenantAnswer {
  const { asksSidecarWithCluster } = settings.ownership.release;
  if (namespace === '') return { question: undefined, tenants: [GLOBAL_TENANT], source: 'none' };
  const question = asksSidecarWithCluster ? { cluster, namespace } : { namespace };
  if (settings.tenantSource === 'namespace')
    return { question, tenants: [GLOBAL_TENANT, namespace], source: 'namespace' };
  if (settings.tenantSource === 'unknown') return { question, tenants: [GLOBAL_TENANT], source: 'unknown' };
  const answer = askMapping(question, options.tenants);
  if (answer === 'error') return { question, tenants: [GLOBAL_TENANT], source: 'failed' };
  return { question, tenants: [GLOBAL_TENANT, ...answer], source: 'mapping' };
}

function askMapping({ cluster, namespace }: TenantQuestion, mapping: TenantMapping = {}): readonly string[] | 'error' {
  if (mapping === 'error') return mapping;
  const find = (key: string): readonly string[] | 'error' | undefined =>
    Object.hasOwn(mapping, key) ? mapping[key] : undefined;
  const ofCluster = cluster === undefined ? undefined : find(`${cluster}/${namespace}`);
  return ofCluster ?? find(namespace) ?? [];
}
