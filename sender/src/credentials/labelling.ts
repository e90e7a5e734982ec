import { defaultConfigTest, type IsDefaultConfig } from '#core';

type Labels = Readonly<Record<string, string>>;

/** How the NotificationManager tells receivers and configs apart: for all but the last, by `matchLabels` alone. */
export interface Labelling {
  readonly global: Labels;
  readonly tenant: Labels;
  readonly tenantKey: string;
  readonly isDefaultConfig: IsDefaultConfig;
}

/** As KubeSphere installs it. */
export const DEFAULT_LABELLING: Labelling = {
  global: { type: 'global' },
  tenant: { type: 'tenant' },
  tenantKey: 'user',
  isDefaultConfig: defaultConfigTest({ matchLabels: { type: 'default' } }),
};

export type Owner =
  | { readonly kind: 'global' }
  | { readonly kind: 'tenant'; readonly tenant: string }
  | { readonly kind: 'none' };

/** Whom an object belongs to: any one matching label is enough (notification-manager v2.6). */
export function ownerOf(labels: Labels, { global, tenant, tenantKey }: Labelling): Owner {
  if (sharesLabel(labels, global)) return { kind: 'global' };
  const name = labels[tenantKey];
  return sharesLabel(labels, tenant) && name ? { kind: 'tenant', tenant: name } : { kind: 'none' };
}

export function sharesLabel(labels: Labels, wanted: Labels): boolean {
  return Object.entries(wanted).some(([key, value]) => labels[key] === value);
}
