import type { Entry } from '../prepare/pipeline.js';
import type { NamespaceGroup } from './routing.js';

/** Whether the entry gets the alerts only if its tenant is one of those that the unknown sidecar names. */
export function isAssumedReach({ tenants }: NamespaceGroup, { tenant }: Entry): boolean {
  return tenants.source === 'unknown' && !tenants.tenants.includes(tenant);
}
