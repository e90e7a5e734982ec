import { GLOBAL_TENANT } from '../../model/cluster/ownership.js';
import type { Release } from '../../model/release/release.js';
import type { Pipeline } from './pipeline.js';
import type { TenantMapping } from './pipeline-options.js';

/** The tenants that an alert reaches without a Router, always including the global one. */
export interface TenantAnswer {
  /** Undefined for alerts that do not belong to a namespace. */
  readonly question: { readonly cluster: string; readonly namespace: string } | undefined;
  readonly tenants: readonly string[];
  /** `unknown`: any tenant is possible. `failed`: the sidecar does not answer. */
  readonly source: 'none' | 'namespace' | 'mapping' | 'unknown' | 'failed';
}

/**
 * The manager groups alerts by this key before it looks up tenants. It joins the names and splits them again, so a
 * `|` in the name of a cluster shifts the namespace (notification-manager 2.6).
 */
export function routingKey(labels: Readonly<Record<string, string>>, { tenantRule, routesByCluster }: Release): string {
  if (tenantRule === 'rule-level' && labels.rule_level !== 'namespace') return '';
  return `${routesByCluster ? (labels.cluster ?? '') : ''}|${labels.namespace ?? ''}`;
}

export function tenantsOf(key: string, { settings, options }: Pipeline): TenantAnswer {
  const [cluster = '', namespace = ''] = key.split('|');
  if (namespace === '') return { question: undefined, tenants: [GLOBAL_TENANT], source: 'none' };
  const question = { cluster, namespace };
  if (settings.tenantSource === 'namespace')
    return { question, tenants: [GLOBAL_TENANT, namespace], source: 'namespace' };
  if (settings.tenantSource === 'unknown') return { question, tenants: [GLOBAL_TENANT], source: 'unknown' };
  const answer = askMapping(cluster, namespace, options.tenants);
  if (answer === 'error') return { question, tenants: [GLOBAL_TENANT], source: 'failed' };
  return { question, tenants: [GLOBAL_TENANT, ...answer], source: 'mapping' };
}

function askMapping(cluster: string, namespace: string, mapping: TenantMapping = {}): readonly string[] | 'error' {
  if (mapping === 'error') return mapping;
  const find = (key: string): readonly string[] | 'error' | undefined =>
    Object.hasOwn(mapping, key) ? mapping[key] : undefined;
  return find(`${cluster}/${namespace}`) ?? find(namespace) ?? [];
}
