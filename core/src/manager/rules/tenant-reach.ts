import { GLOBAL_TENANT } from '../../model/cluster/ownership.js';
import { ALWAYS, both, either, type Formula, hasOneOf, type LabelValues, NEVER } from '../open-labels/formula.js';
import { ANY, complement, listed, PRESENT } from '../open-labels/value-set.js';
import type { Pipeline } from '../pipeline/prepare/pipeline.js';
import { askTenants, type TenantAnswer, tenantsOf } from '../pipeline/routing/tenants-of.js';

/** When the tenants of a namespace receive the alerts of a rule without a Router. */
export interface TenantReach {
  /** @param tenant its id */
  of(tenant: string): Formula;
  /** When any tenant may be one of the namespace's, because the answers of the sidecar are not known. */
  readonly unknown: Formula;
}

/**
 * What `tenantsOf` answers for all alerts of a rule. No namespace has a `|` in its name, and no cluster
 * of which only an alert tells.
 */
export function tenantReach(pipeline: Pipeline, values: LabelValues): TenantReach {
  const { settings } = pipeline;
  const { tenantRule } = settings.ownership.release;
  const isAsked = tenantRule === 'rule-level' ? hasOneOf('rule_level', listed(['namespace']), values) : ALWAYS;
  const asked = (usual: () => Formula, isTold: (answer: TenantAnswer) => boolean): Formula =>
    both(isAsked, oddClustersApart(usual, isTold, pipeline, values));
  return {
    of: (tenant) =>
      tenant === GLOBAL_TENANT
        ? ALWAYS
        : asked(
            () => namedBy(tenant, pipeline, values),
            ({ tenants }) => tenants.includes(tenant),
          ),
    unknown:
      settings.tenantSource === 'unknown'
        ? asked(
            () => hasOneOf('namespace', PRESENT, values),
            ({ source }) => source === 'unknown',
          )
        : NEVER,
  };
}

/**
 * A `|` in the name of a cluster shifts the namespace, so the answer for it is the same for all namespaces.
 *
 * @param usual when the answers for all other clusters are as wanted
 */
function oddClustersApart(
  usual: () => Formula,
  isTold: (answer: TenantAnswer) => boolean,
  pipeline: Pipeline,
  values: LabelValues,
): Formula {
  const { cluster: own, ownership } = pipeline.settings;
  const named = ownership.release.routesByCluster ? [own.name, ...values('cluster').listed] : [];
  const odd = [...new Set(named)].filter((cluster) => cluster.includes('|'));
  if (odd.length === 0) return usual();
  const told = odd.filter((cluster) => isTold(tenantsOf(`${cluster}|`, pipeline)));
  const others = hasOneOf('cluster', complement(listed(odd)) ?? ANY, values);
  return either(hasOneOf('cluster', listed(told), values), both(others, usual()), values);
}

/** When the answer for the namespace, and for the cluster where it is asked for, names a tenant. */
function namedBy(tenant: string, pipeline: Pipeline, values: LabelValues): Formula {
  const { tenantSource } = pipeline.settings;
  if (tenantSource === 'unknown') return NEVER;
  if (tenantSource === 'namespace') return hasOneOf('namespace', listed([tenant]), values);
  return mappedTo(tenant, pipeline, values);
}

/** The clusters that a mapping names are asked for, and one that stands for all others. */
function mappedTo(tenant: string, pipeline: Pipeline, values: LabelValues): Formula {
  const keys = typeof pipeline.options.tenants === 'object' ? Object.keys(pipeline.options.tenants) : [];
  const pairs = keys.flatMap((key) =>
    [...key.matchAll(/\//g)].map(({ index }) => [key.slice(0, index), key.slice(index + 1)]),
  );
  const clusters = [...new Set(pairs.map(([cluster = '']) => cluster))];
  const namespaces = [...new Set([...keys, ...pairs.map(([, namespace = '']) => namespace)])];
  const askedFor = (cluster: string): Formula => {
    const named = namespaces.filter((namespace) => askTenants(cluster, namespace, pipeline).tenants.includes(tenant));
    return hasOneOf('namespace', listed(named), values);
  };
  const others = both(hasOneOf('cluster', complement(listed(clusters)) ?? ANY, values), askedFor(OTHER_CLUSTER));
  return clusters.reduce(
    (found, cluster) => either(found, both(hasOneOf('cluster', listed([cluster]), values), askedFor(cluster)), values),
    others,
  );
}

/** No cluster has this name. */
const OTHER_CLUSTER = '\n';
