import type { Placed } from '../../model/cluster/cluster.js';
import { ownerOf } from '../../model/cluster/ownership.js';
import type { ManagerFacts } from '../../model/facts.js';
import { phrase } from '../../text/phrase.js';
import type { Pipeline } from './pipeline.js';
import { sourcePlace } from './source-place.js';
import type { Incident } from './trace.js';

/** The failure that prevents the manager from accepting any alert (notification-manager 2.6). */
export function startFailure(pipeline: Pipeline): Incident | undefined {
  const { manager } = pipeline.settings;
  const undecodable = manager?.facts.undecodable;
  if (!manager) return undefined;
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

/** The manager evaluates `defaultConfigSelector` on each object that is neither global nor a tenant's. */
function defaultConfigFailure({ cluster, settings }: Pipeline, manager: Placed<ManagerFacts>): Incident | undefined {
  const { defaultConfigs } = settings.ownership;
  if (!defaultConfigs || defaultConfigs.problems.length === 0) return undefined;
  const others = { ...settings.ownership, defaultConfigs: undefined };
  const tried = [...cluster.configs, ...cluster.receivers].find(
    ({ facts }) => ownerOf(facts.labels, others).kind === 'none',
  );
  if (!tried) return undefined;
  return {
    kind: 'crash',
    stage: 'request',
    text: phrase(
      'The manager crashes: the defaultConfigSelector cannot be evaluated, and {name} is neither global nor a tenant’s.',
      { name: tried.facts.name },
    ),
    at: sourcePlace(manager, manager.facts.defaultConfigSelector?.range),
  };
}
