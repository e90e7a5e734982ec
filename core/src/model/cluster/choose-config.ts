import type { ConfigFacts } from '../facts.js';
import { type CompileOptions, compileSelector } from '../selector/compile-selector.js';
import { outcomeOf } from '../selector/match-selector.js';
import type { LabelSelector } from '../selector/selector.js';
import type { Placed } from './cluster.js';
import { labelMap } from './label-map.js';
import { DEFAULT_TENANT, type Owner, type Ownership, ownerOf } from './ownership.js';

export interface ChosenConfig {
  /** Index among the Configs. */
  readonly config: number;
  /** Configs of the same priority: the manager takes any of them. */
  readonly rivals: readonly number[];
  /** None of the tenant's own Configs matches; this is a default one. */
  readonly fallback: boolean;
}

/** What decides about a receiver's Config. */
export interface ConfigSeeker {
  readonly owner: Owner;
  /** Its `dingtalkConfigSelector`; undefined: any Config. */
  readonly selector: LabelSelector | undefined;
}

/** The manager searches below the largest 32-bit number, so a Config of this priority or above is never chosen. */
const NO_PRIORITY = 2 ** 31 - 1;

/**
 * The Config whose app sends a receiver's conversation; undefined: none. A tenant's receiver takes one of the tenant's
 * Configs that its selector matches, else any default Config. A global receiver takes one of the default Configs that
 * its selector matches. The smallest integer in the label `priority` wins; a Config without one comes last.
 *
 * The manager ignores a receiver without an owner. A test of it uses what a global one would.
 *
 * @param configs of several with one name only the last, as {@link readClusterObjects} gives them
 */
export function chooseConfig(
  { owner, selector }: ConfigSeeker,
  configs: readonly Placed<ConfigFacts>[],
  ownership: Ownership,
  compiling: CompileOptions = {},
): ChosenConfig | undefined {
  const search = { configs, ownership, compiling };
  if (owner.kind === 'global' || owner.kind === 'none') return best(DEFAULT_TENANT, selector, search, false);
  return best(owner.id, selector, search, false) ?? best(DEFAULT_TENANT, undefined, search, true);
}

interface Search {
  readonly configs: readonly Placed<ConfigFacts>[];
  readonly ownership: Ownership;
  readonly compiling: CompileOptions;
}

function best(
  owner: string,
  selector: LabelSelector | undefined,
  { configs, ownership, compiling }: Search,
  fallback: boolean,
): ChosenConfig | undefined {
  const compiled = compileSelector(selector, { ...compiling, matchSemantics: ownership.release.match });
  let lowest = NO_PRIORITY;
  let fitting: number[] = [];
  for (const [index, { facts }] of configs.entries()) {
    if (!isUsable(facts) || ownerOf(facts.labels, ownership).id !== owner) continue;
    const priority = priorityOf(facts);
    if (priority > lowest || priority >= NO_PRIORITY || outcomeOf(compiled, labelMap(facts.labels)) !== 'match')
      continue;
    fitting = priority < lowest ? [index] : [...fitting, index];
    lowest = priority;
  }
  const [config, ...rivals] = fitting;
  return config === undefined ? undefined : { config, rivals, fallback };
}

/** A Config without an app key is usable, and the delivery fails later. */
function isUsable({ hasDingTalk, appKey, appSecret }: ConfigFacts): boolean {
  if (!hasDingTalk) return false;
  return appKey.kind === 'absent' || (appKey.valid && appSecret.kind !== 'absent' && appSecret.valid);
}

/** The label as Go reads a number; without one the lowest rank. */
function priorityOf({ labels }: ConfigFacts): number {
  const text = Object.hasOwn(labels, 'priority') ? (labels.priority ?? '') : '';
  const value = /^[+-]?\d+$/.test(text) ? Number(text) : Number.NaN;
  return Number.isNaN(value) || Math.abs(value) > 2 ** 63 ? NO_PRIORITY - 1 : value;
}
