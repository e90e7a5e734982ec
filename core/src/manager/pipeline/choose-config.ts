import type { ConfigFacts } from '../../model/facts.js';
import { labelMap } from '../../model/label-map.js';
import { compileSelector } from '../../model/selector/compile-selector.js';
import { outcomeOf } from '../../model/selector/match-selector.js';
import type { LabelSelector } from '../../model/selector/selector.js';
import { DEFAULT_TENANT, GLOBAL_TENANT, tenantId } from '../../model/tenant-id.js';
import { NEWEST_VERSION } from '../../model/version/manager-version.js';
import { matchSemanticsOf } from '../../model/version/match-semantics.js';
import type { Entry, Pipeline } from './pipeline.js';

export interface ChosenConfig {
  /** Index among the Configs of the cluster. */
  readonly config: number;
  /** Others are as good: the manager takes any of them. */
  readonly rivals: readonly number[];
  /** None of the tenant's own fits, and it is any of the default ones. */
  readonly fallback: boolean;
}

/** Configs of this priority and above are never taken (notification-manager v2.6: it searches below the largest 32-bit number). */
const NO_PRIORITY = 2 ** 31 - 1;

/** The app that a receiver's conversation is sent with, as notification-manager v2.6 looks for it; undefined: none. */
export function chooseConfig({ tenant, section }: Entry, pipeline: Pipeline): ChosenConfig | undefined {
  const selector = section.dingtalk?.configSelector?.selector;
  if (tenant === GLOBAL_TENANT) return best(DEFAULT_TENANT, selector, pipeline, false);
  return best(tenant, selector, pipeline, false) ?? best(DEFAULT_TENANT, undefined, pipeline, true);
}

function best(
  tenant: string,
  selector: LabelSelector | undefined,
  { cluster, settings, options }: Pipeline,
  fallback: boolean,
): ChosenConfig | undefined {
  const matchSemantics = matchSemanticsOf(options.version ?? NEWEST_VERSION);
  const compiled = compileSelector(selector, { matchSemantics, ...(options.compile && { compile: options.compile }) });
  let lowest = NO_PRIORITY;
  let fitting: number[] = [];
  for (const [index, { facts }] of cluster.configs.entries()) {
    if (!isUsable(facts) || tenantId(facts.labels, settings) !== tenant) continue;
    const priority = priorityOf(facts);
    if (priority > lowest || priority >= NO_PRIORITY || outcomeOf(compiled, labelMap(facts.labels)) !== 'match')
      continue;
    fitting = priority < lowest ? [index] : [...fitting, index];
    lowest = priority;
  }
  const [config, ...rivals] = fitting;
  return config === undefined ? undefined : { config, rivals, fallback };
}

/** One without an app key counts, and fails later. */
function isUsable({ hasDingTalk, appKey, appSecret }: ConfigFacts): boolean {
  if (!hasDingTalk) return false;
  return appKey.kind === 'absent' || (appKey.valid && appSecret.kind !== 'absent' && appSecret.valid);
}

/** The label as Go reads a number; without one it is the last that is taken. */
function priorityOf({ labels }: ConfigFacts): number {
  const text = Object.hasOwn(labels, 'priority') ? (labels.priority ?? '') : '';
  const value = /^[+-]?\d+$/.test(text) ? Number(text) : Number.NaN;
  return Number.isNaN(value) || Math.abs(value) > 2 ** 63 ? NO_PRIORITY - 1 : value;
}
