import { hasAll, type Ownership } from '../../model/cluster/ownership.js';
import type { TextMap } from '../../model/facts.js';

/** Whose alerts a Silence mutes. `ignored`: its labels are neither global nor a tenant's, so it mutes nothing. */
export type SilenceScope =
  | { readonly kind: 'global' }
  | { readonly kind: 'tenant'; readonly tenant: string }
  | { readonly kind: 'ignored' };

/** Unlike the labels of receivers, the labels of Silences must have all pairs of a selector (notification-manager 2.6). */
export function silenceScope(
  labels: TextMap,
  { globalLabels, tenantLabels, tenantKey }: Pick<Ownership, 'globalLabels' | 'tenantLabels' | 'tenantKey'>,
): SilenceScope {
  if (globalLabels && hasAll(labels, globalLabels)) return { kind: 'global' };
  const tenant = Object.hasOwn(labels, tenantKey) ? labels[tenantKey] : undefined;
  if (tenant === undefined || !tenantLabels || !hasAll(labels, tenantLabels)) return { kind: 'ignored' };
  return { kind: 'tenant', tenant };
}
