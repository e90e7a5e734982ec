import type { Cluster } from '#core';

type OwnerLabels = Pick<Cluster['managers'][number]['facts'], 'globalLabels' | 'tenantLabels' | 'tenantKey'>;

/** The labels in KubeSphere's default installation, unless a manifest overrides them. */
const DEFAULT_LABELS: OwnerLabels = {
  globalLabels: { type: 'global' },
  tenantLabels: { type: 'tenant' },
  tenantKey: 'user',
};

/** The labels that tell whose an object is. */
export function ownerLabelsOf(managers: Cluster['managers']): OwnerLabels {
  return managers.at(-1)?.facts ?? DEFAULT_LABELS;
}
