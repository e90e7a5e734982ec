import type { PipelineSettings } from '../../manager/pipeline/settings/pipeline-settings.js';
import { silenceScope } from '../../manager/silence/silence-scope.js';
import { ownerOf } from '../../model/cluster/ownership.js';
import type { ReceiverFacts, RouterFacts, SilenceFacts } from '../../model/facts.js';
import { hiddenLabels, hiddenSelectors } from '../../model/unknown/unknown-labels.js';

/**
 * The target group of a receiver, Router or Silence. `global`: the platform's alerts. `tenant`: those of a tenant, or of a
 * namespace where each namespace is its own tenant. `routers`: Routers have no owner; they choose receivers of every group.
 * `default`: it has the labels of a default Config, so only a Router reaches it. `ignored`: its labels give it no owner.
 * `unknown`: a placeholder hides the labels, or those that the manager selects by.
 */
export type OwnerGroup =
  | { readonly kind: Exclude<OwnerGroupKind, 'tenant'> }
  | { readonly kind: 'tenant'; readonly tenant: string };

export type OwnerGroupKind = 'global' | 'tenant' | 'routers' | 'default' | 'ignored' | 'unknown';

/** The group in which the manager sees an object. */
export function ownerGroupOf(
  facts: ReceiverFacts | RouterFacts | SilenceFacts,
  { manager, ownership }: Pick<PipelineSettings, 'manager' | 'ownership'>,
): OwnerGroup {
  if (facts.kind === 'Router') return { kind: 'routers' };
  const hidden = [...hiddenLabels(facts), ...(manager ? hiddenSelectors(manager.facts) : [])];
  if (hidden.length > 0) return { kind: 'unknown' };
  if (facts.kind === 'Silence') {
    const scope = silenceScope(facts.labels, ownership);
    return scope.kind === 'tenant' ? scope : { kind: scope.kind };
  }
  const { kind, id } = ownerOf(facts.labels, ownership);
  if (kind === 'tenant') return { kind, tenant: id };
  return { kind: kind === 'none' ? 'ignored' : kind };
}
