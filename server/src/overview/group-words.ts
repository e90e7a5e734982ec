import { type OwnerGroup, type OwnerGroupKind, type Phrase, phrase } from '#core';
import type { World } from './worlds.js';

/** The order of groups; those of tenants by name. */
export const GROUP_ORDER: readonly OwnerGroupKind[] = ['global', 'tenant', 'routers', 'default', 'unknown', 'ignored'];

/** The name of a group, and what it means in one sentence. */
export interface GroupWords {
  readonly label: Phrase;
  readonly details: Phrase;
}

type TenantSource = World['settings']['tenantSource'];

export function groupWords(group: OwnerGroup, tenantSource: TenantSource): GroupWords {
  switch (group.kind) {
    case 'global':
      return {
        label: phrase('Global'),
        details: phrase('Receivers of alerts from the whole platform, and Silences for everybody.'),
      };
    case 'tenant':
      return tenantWords(group.tenant, tenantSource);
    case 'routers':
      return {
        label: phrase('Routers'),
        details: phrase('Routers choose receivers of every group.'),
      };
    case 'default':
      return {
        label: phrase('Labels of a Default Config'),
        details: phrase('These receivers have the labels of a default Config, so only a Router reaches them.'),
      };
    case 'unknown':
      return {
        label: phrase('Unknown Owner'),
        details: phrase('A placeholder hides the labels that decide who owns them.'),
      };
    case 'ignored':
      return {
        label: phrase('Ignored by the Manager'),
        details: phrase('Their labels make them neither global nor a tenant’s, so the manager ignores them.'),
      };
  }
}

/** Without a sidecar, the manager takes each namespace for a tenant. */
function tenantWords(tenant: string, source: TenantSource): GroupWords {
  return source === 'namespace'
    ? {
        label: phrase('Namespace {namespace}', { namespace: tenant }),
        details: phrase('Receivers and Silences for alerts from the namespace {namespace}.', { namespace: tenant }),
      }
    : {
        label: phrase('Tenant {tenant}', { tenant }),
        details: phrase('Receivers and Silences for alerts from the namespaces of the tenant {tenant}.', { tenant }),
      };
}
