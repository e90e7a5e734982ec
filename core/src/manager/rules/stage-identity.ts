import type { Pipeline } from '../pipeline/prepare/pipeline.js';

/** What all answers about the conditions of rules depend on: another text means that none of them can be kept. */
export function settingIdentity({ settings }: Pipeline): string {
  const { match, unusableSelector, selectorEvaluation, dispatch } = settings.ownership.release;
  return JSON.stringify([settings.cluster, match, unusableSelector, selectorEvaluation, dispatch]);
}

/**
 * What the stages before the receivers depend on, apart from {@link settingIdentity}. The facts of an object stay the
 * same until its document changes.
 */
export function stageIdentity(pipeline: Pipeline): readonly unknown[] {
  const { settings, options, cluster, globalSilences, routers } = pipeline;
  const { ownership, routePolicy, tenantSource } = settings;
  const { globalLabels, tenantLabels, tenantKey, release } = ownership;
  return [
    JSON.stringify([globalLabels, tenantLabels, tenantKey, routePolicy, tenantSource, options.tenants]),
    release,
    ...cluster.silences.map(({ facts }) => facts),
    JSON.stringify(globalSilences.map(({ state }) => state)),
    ...routers.flatMap(({ object, crashes, entries }) => [object.facts, crashes, entries.length > 0]),
  ];
}

export function isSameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}
