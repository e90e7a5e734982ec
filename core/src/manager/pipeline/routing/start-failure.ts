import type { Placed } from '../../../model/cluster/cluster.js';
import { ownerOf } from '../../../model/cluster/ownership.js';
import type { ManagerFacts } from '../../../model/facts.js';
import { phrase } from '../../../text/phrase.js';
import type { Pipeline } from '../prepare/pipeline.js';
import { sourcePlace } from '../report/source-place.js';
import type { Incident } from '../report/trace.js';

/** The failure that prevents the manager from accepting any alert. */
export function startFailure(pipeline: Pipeline): Incident | undefined {
  const { settings } = pipeline;
  const { manager } = settings;
  if (!manager) return undefined;
  // Releases without these durations do not store them.
  const undecodable = settings.ownership.release.dispatch === 'staged' ? manager.facts.undecodable : undefined;
  if (!undecodable) return defaultConfigFailure(pipeline, manager);
  return {
    kind: 'not-listening',
    stage: 'request',
    text: phrase('The manager cannot decode {path} of the NotificationManager and never starts to work.', {
      path: undecodable.path,
    }),
    at: sourcePlace(manager, undecodable.range),
  };
}

/** Whether its NotificationManager can keep a manager from starting, depending on the other objects. */
export function mayFailToStart({ settings: { manager, ownership } }: Pipeline): boolean {
  return manager?.facts.undecodable !== undefined || (ownership.defaultConfigs?.problems.length ?? 0) > 0;
}

/** The manager evaluates `defaultConfigSelector` on each object that nobody owns, or on each Config. */
function defaultConfigFailure({ cluster, settings }: Pipeline, manager: Placed<ManagerFacts>): Incident | undefined {
  const { ownership } = settings;
  const { defaultConfigs } = ownership;
  if (!defaultConfigs || defaultConfigs.problems.length === 0) return undefined;
  const onConfigs = ownership.release.unusableDefaultSelectorEndsOn === 'configs';
  const others = { ...ownership, defaultConfigs: undefined };
  const tried = onConfigs
    ? cluster.configs[0]
    : [...cluster.configs, ...cluster.receivers].find(({ facts }) => ownerOf(facts.labels, others).kind === 'none');
  if (!tried) return undefined;
  const { name } = tried.facts;
  return {
    kind: 'crash',
    stage: 'request',
    text: onConfigs
      ? phrase('The manager crashes: the defaultConfigSelector cannot be evaluated, and the Config {name} exists.', {
          name,
        })
      : phrase(
          'The manager crashes: the defaultConfigSelector cannot be evaluated, and {name} is neither global nor a tenant’s.',
          { name },
        ),
    at: sourcePlace(manager, manager.facts.defaultConfigSelector?.range),
  };
}
