import type { ManagerFacts, TextMap } from '../facts.js';
import type { Release } from '../release/release.js';
import { type CompiledSelector, type CompileOptions, compileSelector } from '../selector/compile-selector.js';
import { mayMatch } from '../selector/match-selector.js';

/** How a NotificationManager determines the owners of objects by their labels. */
export interface Ownership {
  /** Undefined: the selector is missing, so the manager crashes. */
  readonly globalLabels: TextMap | undefined;
  /** Undefined: as above. */
  readonly tenantLabels: TextMap | undefined;
  /** The label that holds a tenant's name. */
  readonly tenantKey: string;
  /** Undefined: there are no default Configs. */
  readonly defaultConfigs: CompiledSelector | undefined;
  readonly release: Release;
}

/**
 * The owner of a Receiver or Config. `default`: it has the labels of a default Config. `none`: the manager ignores it.
 * `id` is the manager's tenant ID: for a tenant its own name; empty for `none`.
 */
export interface Owner {
  readonly kind: 'global' | 'tenant' | 'default' | 'none';
  readonly id: string;
}

/** The tenant IDs of global objects and of default Configs (notification-manager). */
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
    // This is a plain Kubernetes selector, without Match.
    defaultConfigs: selector && compileSelector(selector, { ...compiling, matchSemantics: 'unavailable' }),
    release,
  };
}

/** Whether a NotificationManager has the selectors of the one that KubeSphere installs. */
export function selectsAsInstalled(manager: ManagerFacts): boolean {
  const { globalLabels, tenantLabels, tenantKey, defaultConfigSelector } = manager;
  const { matchLabels, matchExpressions = [] } = defaultConfigSelector?.selector ?? {};
  return (
    tenantKey === INSTALLED.tenantKey &&
    matchExpressions.length === 0 &&
    isSame(globalLabels, INSTALLED.globalLabels) &&
    isSame(tenantLabels, INSTALLED.tenantLabels) &&
    isSame(matchLabels, INSTALLED.defaultConfigs.matchLabels)
  );
}

function isSame(labels: TextMap = {}, wanted: TextMap): boolean {
  return Object.keys(labels).length === Object.keys(wanted).length && hasAll(labels, wanted);
}

/** The ownership without a NotificationManager: no object has an owner. */
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
 * The owner of a Receiver. One matching label is enough. The release says whether global or tenant takes precedence; both
 * precede default. A tenant with an empty name owns nothing.
 */
export function ownerOf(labels: TextMap, ownership: Ownership): Owner {
  const isOldest = ownership.release.preferredOwner === 'tenant';
  const owner = isOldest
    ? (tenantOwner(labels, ownership) ?? globalOwner(labels, ownership))
    : (globalOwner(labels, ownership) ?? tenantOwner(labels, ownership));
  // Where tenants take precedence, only Configs can be default ones.
  return owner ?? (isOldest ? undefined : defaultOwner(labels, ownership)) ?? NONE;
}

/** The owner of a Config, which is that of a Receiver with its labels, but where tenants take precedence, default is first. */
export function configOwnerOf(labels: TextMap, ownership: Ownership): Owner {
  const first = ownership.release.preferredOwner === 'tenant' ? defaultOwner(labels, ownership) : undefined;
  return first ?? ownerOf(labels, ownership);
}

function globalOwner(labels: TextMap, { globalLabels = {} }: Ownership): Owner | undefined {
  return sharesAny(labels, globalLabels) ? { kind: 'global', id: GLOBAL_TENANT } : undefined;
}

function tenantOwner(labels: TextMap, { tenantLabels = {}, tenantKey }: Ownership): Owner | undefined {
  const tenant = Object.hasOwn(labels, tenantKey) ? labels[tenantKey] : undefined;
  if (tenant === undefined || !sharesAny(labels, tenantLabels)) return undefined;
  return tenant === '' ? NONE : { kind: 'tenant', id: tenant };
}

function defaultOwner(labels: TextMap, { defaultConfigs }: Ownership): Owner | undefined {
  return defaultConfigs && mayMatch(defaultConfigs, labels) ? { kind: 'default', id: DEFAULT_TENANT } : undefined;
}

/** Whether the labels contain all pairs. The manager selects Silences this way. */
export function hasAll(labels: TextMap, wanted: TextMap): boolean {
  return Object.entries(wanted).every(([key, value]) => Object.hasOwn(labels, key) && labels[key] === value);
}

function sharesAny(labels: TextMap, wanted: TextMap): boolean {
  return Object.entries(wanted).some(([key, value]) => Object.hasOwn(labels, key) && labels[key] === value);
}
