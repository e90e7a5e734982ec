import type { RouteFacts } from '../../model/alertmanager/facts.js';
import { outcomeOf } from '../../model/selector/match-selector.js';
import type { Pipeline } from '../pipeline/prepare/pipeline.js';
import type { Routing } from '../pipeline/routing/routing.js';

/** Whether a Silence, or a time interval of Alertmanager, may mute one of the alerts at another time. */
export function dependsOnTime({ pipeline, alerts, front }: Routing): boolean {
  const hasTimes = front.passages.some((passage) => passage?.ways.some(({ taken: { route } }) => isTimed(route)));
  return (
    hasTimes ||
    silencesOf(pipeline).some(
      ({ object: { facts }, matcher }) =>
        facts.times.enabled !== false &&
        Boolean(facts.times.schedule || facts.times.startsAt) &&
        alerts.some(({ labels }) => !matcher || outcomeOf(matcher, labels) !== 'mismatch'),
    )
  );
}

function isTimed({ muteTimeIntervals, activeTimeIntervals }: RouteFacts): boolean {
  return muteTimeIntervals.length + activeTimeIntervals.length > 0;
}

function silencesOf({ globalSilences, entries, silencesOf }: Pipeline): Pipeline['globalSilences'] {
  return [...globalSilences, ...new Set(entries.flatMap(({ tenant }) => silencesOf(tenant)))];
}
