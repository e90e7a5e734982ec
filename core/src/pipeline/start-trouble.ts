import { phrase } from '../text/phrase.js';
import type { Pipeline } from './pipeline.js';
import { sourcePlace } from './source-place.js';
import type { Incident } from './trace.js';

/** Why the manager takes no alert at all (notification-manager v2.6). */
export function startTrouble({ settings: { manager } }: Pipeline): Incident | undefined {
  const undecodable = manager?.facts.undecodable;
  if (!manager || !undecodable) return undefined;
  return {
    kind: 'not-listening',
    stage: 'request',
    text: phrase('The manager cannot decode {path} of its NotificationManager and never begins to work.', {
      path: undecodable.path,
    }),
    at: sourcePlace(manager, undecodable.range),
  };
}
