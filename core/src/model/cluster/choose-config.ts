import type { ConfigFacts } from '../facts.js';
import { type CompileOptions, compileSelector } from '../selector/compile-selector.js';
import { mayMatch } from '../selector/match-selector.js';
import type { LabelSelector } from '../selector/selector.js';
import type { Placed } from './cluster.js';
import { labelMap } from './label-map.js';
import { configOwnerOf, DEFAULT_TENANT, type Owner, type Ownership } from './ownership.js';

export interface ChosenConfig {
  /** Index among the Configs. */
  readonly config: number;
  /** Configs of the same priority: the manager uses any of them. */
  readonly rivals: readonly number[];
  /** No Config of the tenant matches, so this is a default Config. */
  readonly fallback: boolean;
}

/** What determines a receiver's Config. */
export interface ConfigSeeker {
  readonly owner: Owner;
  /** Its `dingtalkConfigSelector`; undefined: any Config matches. */
  readonly selector: LabelSelector | undefined;
}

/** The manager starts its search at the maximum 32-bit number, so a Config with this priority or above is never chosen. */
const NO_PRIORITY = 2 ** 31 - 1;

/**
 * The Config that a receiver's conversation uses; undefined: none. A tenant's receiver uses a Config of the tenant that
 * its selector matches, otherwise any default Config. A global receiver uses a default Config that its selector matches.
 * The smallest integer in the label `priority` wins; Configs without the label come last.
 *
 * Before 2.0 neither selector nor priority exist: a receiver uses a Config of the same owner, otherwise a default one.
 *
 * The manager ignores a receiver without an owner. Its test message uses the Config of a global receiver.
 *
 * @param configs with unique names, as {@link readClusterObjects} returns them
 */
export function chooseConfig(
  { owner, selector }: ConfigSeeker,
  configs: readonly Placed<ConfigFacts>[],
  ownership: Ownership,
  compiling: CompileOptions = {},
): ChosenConfig | undefined {
  if (ownership.release.dispatch === 'direct')
    return ofOwner(owner.id, configs, ownership, false) ?? ofOwner(DEFAULT_TENANT, configs, ownership, true);
  const search = { configs, ownership, compiling };
  if (owner.kind === 'global' || owner.kind === 'none') return best(DEFAULT_TENANT, selector, search, false);
  return best(owner.id, selector, search, false) ?? best(DEFAULT_TENANT, undefined, search, true);
}

/** The Configs of an owner; the last one that reaches the manager wins, which is not determined. */
function ofOwner(
  owner: string,
  configs: readonly Placed<ConfigFacts>[],
  ownership: Ownership,
  fallback: boolean,
): ChosenConfig | undefined {
  const [config, ...rivals] = configs.flatMap(({ facts }, index) =>
    facts.hasDingTalk && configOwnerOf(facts.labels, ownership).id === owner ? [index] : [],
  );
  return config === undefined ? undefined : { config, rivals, fallback };
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
    if (!isUsable(facts) || configOwnerOf(facts.labels, ownership).id !== owner) continue;
    const priority = priorityOf(facts);
    if (priority > lowest || priority >= NO_PRIORITY || !mayMatch(compiled, labelMap(facts.labels, ownership.release)))
      continue;
    if (priority < lowest) fitting = [];
    fitting.push(index);
    lowest = priority;
  }
  const [config, ...rivals] = fitting;
  return config === undefined ? undefined : { config, rivals, fallback };
}

/** A Config without an app key counts as usable, but the delivery fails later. */
function isUsable({ hasDingTalk, appKey, appSecret }: ConfigFacts): boolean {
  if (!hasDingTalk) return false;
  return appKey.kind === 'absent' || (appKey.valid && appSecret.kind !== 'absent' && appSecret.valid);
}

/** The label `priority` as Go parses it; the lowest rank when it is missing or not a number. */
function priorityOf({ labels }: ConfigFacts): number {
  const text = Object.hasOwn(labels, 'priority') ? (labels.priority ?? '') : '';
  const value = /^[+-]?\d+$/.test(text) ? Number(text) : Number.NaN;
  return Number.isNaN(value) || Math.abs(value) > 2 ** 63 ? NO_PRIORITY - 1 : value;
}
