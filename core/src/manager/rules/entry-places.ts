import type { Entry, Pipeline } from '../pipeline/prepare/pipeline.js';
import { type HazardOf, hazardOf } from './hazard-of.js';
import { lossOf } from './loss-of.js';
import type { RuleLoss } from './rule-route.js';

/** The entries of a pipeline, as far as they matter for rules. */
export interface EntryPlaces {
  /** Enabled, for DingTalk. */
  readonly receiving: readonly EntryPlace[];
  /** What can stop the manager at any entry. */
  readonly hazards: readonly HazardOf[];
}

export interface EntryPlace {
  readonly entry: Entry;
  /** The indices of the Routers that select it. */
  readonly routers: readonly number[];
  /** Why none of its messages arrives. */
  loss(): RuleLoss | undefined;
}

export function placesOf(pipeline: Pipeline): EntryPlaces {
  const routers = pipeline.entries.map((): number[] => []);
  for (const [index, router] of pipeline.routers.entries())
    for (const entry of router.entries) routers[entry]?.push(index);
  return {
    receiving: pipeline.entries.flatMap((entry, index): readonly EntryPlace[] => {
      if (entry.section.channel !== 'dingtalk' || !entry.section.enabled) return [];
      let loss: readonly [RuleLoss | undefined] | undefined;
      return [
        {
          entry,
          routers: routers[index] ?? [],
          loss: () => {
            loss ??= [lossOf(entry, pipeline)];
            return loss[0];
          },
        },
      ];
    }),
    hazards: pipeline.entries.flatMap((entry, index) => hazardOf(entry, routers[index] ?? [], pipeline) ?? []),
  };
}
