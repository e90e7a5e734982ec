import type { TextMap } from './facts.js';
import { outcomeOf } from './selector/match-selector.js';
import type { PipelineSettings } from './settings.js';

/** What the manager calls the owner of everything global, and that of default Configs (notification-manager v2.6). */
export const GLOBAL_TENANT = 'notification-manager/type/global';
export const DEFAULT_TENANT = 'notification-manager/type/default';

/**
 * Whose a Receiver or Config is, by its labels: any one of the pairs suffices, and global comes before tenant before
 * default. Undefined: nobody's, and the manager ignores it. A Receiver that looks like a default Config is kept.
 */
export function tenantId(labels: TextMap, settings: PipelineSettings): string | undefined {
  if (sharesAny(labels, settings.globalLabels ?? {})) return GLOBAL_TENANT;
  const tenant = Object.hasOwn(labels, settings.tenantKey) ? labels[settings.tenantKey] : undefined;
  if (tenant !== undefined && sharesAny(labels, settings.tenantLabels ?? {})) return tenant === '' ? undefined : tenant;
  const { defaultConfigs } = settings;
  return defaultConfigs && outcomeOf(defaultConfigs, labels) === 'match' ? DEFAULT_TENANT : undefined;
}

/** Whether all pairs are among the labels: what selects Silences. */
export function hasAll(labels: TextMap, wanted: TextMap): boolean {
  return Object.entries(wanted).every(([key, value]) => Object.hasOwn(labels, key) && labels[key] === value);
}

function sharesAny(labels: TextMap, wanted: TextMap): boolean {
  return Object.entries(wanted).some(([key, value]) => Object.hasOwn(labels, key) && labels[key] === value);
}
