type Labels = Readonly<Record<string, string>>;

/** How the NotificationManager tells receivers and configs apart: the `matchLabels` of its selectors. */
export interface Labelling {
  readonly global: Labels;
  readonly tenant: Labels;
  readonly tenantKey: string;
  readonly defaultConfig: Labels;
}

/** As KubeSphere installs it. */
export const USUAL_LABELLING: Labelling = {
  global: { type: 'global' },
  tenant: { type: 'tenant' },
  tenantKey: 'user',
  defaultConfig: { type: 'default' },
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
