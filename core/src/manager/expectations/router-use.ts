import type { CompiledCondition } from '../../model/selector/compile-condition.js';
import { matchCompiled } from '../../model/selector/match-selector.js';
import { type ConditionPlace, samePlace } from '../../model/selector/selector.js';
import type { Pipeline, PreparedRouter } from '../pipeline/prepare/pipeline.js';
import type { Routing, StagedRouting } from '../pipeline/routing/routing.js';

/** What a case shows of a Router. */
export interface RouterUse {
  /** Index among the Routers of the cluster. */
  readonly router: number;
  /** Whether it takes at least one alert. */
  readonly used: boolean;
  /** In the order of the selector; empty when a condition cannot be evaluated. */
  readonly conditions: readonly ConditionUse[];
}

export interface ConditionUse extends Pick<CompiledCondition, 'key' | 'operator' | 'wanted'> {
  readonly place: ConditionPlace;
  /** At least one alert does not match the Router because of this condition alone. */
  readonly decides: boolean;
}

/** The use of the enabled Routers that select an enabled receiver on DingTalk. Muted alerts do not reach Routers. */
export function routerUses(routing: Routing): readonly RouterUse[] {
  if (routing.dispatch === 'direct') return [];
  const { pipeline, classes, classOf } = routing;
  const taking = new Set([...classOf].flatMap((index) => classes[index]?.routers ?? []));
  return pipeline.routers.flatMap((router, index) =>
    selectsDingTalk(router, pipeline)
      ? [
          {
            router: pipeline.cluster.routers.indexOf(router.object),
            used: taking.has(index),
            conditions: conditionUses(router, routing),
          },
        ]
      : [],
  );
}

function selectsDingTalk({ entries }: PreparedRouter, pipeline: Pipeline): boolean {
  return entries.some((entry) => pipeline.entries[entry]?.section.channel === 'dingtalk');
}

function conditionUses({ selector }: PreparedRouter, routing: StagedRouting): readonly ConditionUse[] {
  if (!selector || selector.problems.length > 0) return [];
  const deciding = routing.alerts.flatMap(({ labels }, alert): readonly ConditionPlace[] => {
    if (routing.classOf[alert] === -1) return [];
    const result = matchCompiled(selector, labels);
    const [first, ...others] = result.outcome === 'mismatch' ? result.failures : [];
    return first && others.length === 0 ? [first.place] : [];
  });
  return selector.conditions.map(({ place, key, operator, wanted }) => ({
    place,
    key,
    operator,
    wanted,
    decides: deciding.some((other) => samePlace(other, place)),
  }));
}
