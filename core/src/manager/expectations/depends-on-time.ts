import { outcomeOf } from '../../model/selector/match-selector.js';
import type { Pipeline } from '../pipeline/prepare/pipeline.js';
import type { Routing } from '../pipeline/routing/routing.js';

/** Whether a Silence may mute one of the alerts at another time. */
export function dependsOnTime({ pipeline, alerts }: Routing): boolean {
  return silencesOf(pipeline).some(
    ({ object: { facts }, matcher }) =>
      facts.times.enabled !== false &&
      Boolean(facts.times.schedule || facts.times.startsAt) &&
      alerts.some(({ labels }) => !matcher || outcomeOf(matcher, labels) !== 'mismatch'),
  );
}

function silencesOf({ globalSilences, entries, silencesOf }: Pipeline): Pipeline['globalSilences'] {
  return [...globalSilences, ...new Set(entries.flatMap(({ tenant }) => silencesOf(tenant)))];
}
