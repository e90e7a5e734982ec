import type { ManagerFacts, TextMap } from '../facts.js';
import { type CompiledSelector, type CompileOptions, compileSelector } from '../selector/compile-selector.js';
import { outcomeOf } from '../selector/match-selector.js';
import type { Release } from '../version/release.js';

/** How a NotificationManager determines the owners of objects by their labels. */
export interface Ownership {
  /** Undefined: the manager has no such selector, and crashes. */
  readonly globalLabels: TextMap | undefined;
  /** Undefined: as above. */
  readonly tenantLabels: TextMap | undefined;
  /** The label that holds a tenant's name. */
  readonly tenantKey: string;
  /** Undefined: no Config is a default one. */
  readonly defaultConfigs: CompiledSelector | undefined;
  readonly release: Release;
}

/**
 * Who owns a Receiver or Config. `default`: it has the labels of a default Config. `none`: the manager ignores it.
 * `id` is the manager's name for the owner, a tenant's own name among them; empty for `none`.
 */
export interface Owner {
  readonly kind: 'global' | 'tenant' | 'default' | 'none';
  readonly id: string;
}

/** What the manager calls the owner of global objects and that of default Configs (notification-manager: tenant IDs). */
export const GLOBAL_TENANT = 'notification-manager/type/global';
export const DEFAULT_TENANT = 'notification-manager/type/default';

const NONE: Owner = { kind: 'none', id: '' };

/** The selectors of the NotificationManager that KubeSphere installs (KubeSphere: its installer). */
const INSTALLED = {
  globalLabels: { type: 'global' },
  tenantLabels: { type: 'tenant' },
  tenantKey: 'user',
  defaultConfigs: { matchLabels: { type: 'default' } },
} as const;

/** @param manager default: the one that KubeSphere installs */
export function ownershipOf(
  manager: ManagerFacts | undefined,
  release: Release,
  compiling: CompileOptions = {},
): Ownership {
  const selector = manager ? manager.defaultConfigSelector?.selector : INSTALLED.defaultConfigs;
  const { globalLabels, tenantLabels, tenantKey } = manager ?? INSTALLED;
  return {
    globalLabels,
    tenantLabels,
    tenantKey,
    // a selector of Kubernetes' own kind, which has no Match
    defaultConfigs: selector && compileSelector(selector, { ...compiling, matchSemantics: 'unavailable' }),
    release,
  };
}

/** Where no NotificationManager exists nobody owns anything. */
export function withoutManager(release: Release): Ownership {
  return {
    globalLabels: undefined,
    tenantLabels: undefined,
    tenantKey: INSTALLED.tenantKey,
    defaultConfigs: undefined,
    release,
  };
}

/**
 * Who owns a Receiver or Config: one matching label is enough, and global comes before tenant before default. A tenant
 * with an empty name owns nothing.
 */
export function ownerOf(labels: TextMap, { globalLabels, tenantLabels, tenantKey, defaultConfigs }: Ownership): Owner {
  if (sharesAny(labels, globalLabels ?? {})) return { kind: 'global', id: GLOBAL_TENANT };
  const tenant = Object.hasOwn(labels, tenantKey) ? labels[tenantKey] : undefined;
  if (tenant !== undefined && sharesAny(labels, tenantLabels ?? {}))
    return tenant === '' ? NONE : { kind: 'tenant', id: tenant };
  return defaultConfigs && outcomeOf(defaultConfigs, labels) === 'match'
    ? { kind: 'default', id: DEFAULT_TENANT }
    : NONE;
}

/** Whether the labels hold all pairs: what selects Silences. */
export function hasAll(labels: TextMap, wanted: TextMap): boolean {
  return Object.entries(wanted).every(([key, value]) => Object.hasOwn(labels, key) && labels[key] === value);
}

function sharesAny(labels: TextMap, wanted: TextMap): boolean {
  return Object.entries(wanted).some(([key, value]) => Object.hasOwn(labels, key) && labels[key] === value);
}
