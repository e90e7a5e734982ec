import { outcomeOf } from '../../model/selector/match-selector.js';
import type { NotifiedAlert } from '../message/notified-alert.js';
import type { PreparedSilence } from '../pipeline/prepare/pipeline.js';
import type { Routing, StagedRouting } from '../pipeline/routing/routing.js';

/** What a case shows of a Silence. */
export interface SilenceUse {
  /** Index among the Silences of the cluster. */
  readonly silence: number;
  /** Whether it mutes at least one alert. Of several that match an alert, each counts: their order is not known. */
  readonly used: boolean;
}

/** The use of the enabled Silences that are global or of a tenant with a receiver on DingTalk. */
export function silenceUses(routing: Routing): readonly SilenceUse[] {
  if (routing.dispatch === 'direct') return [];
  const { pipeline, front } = routing;
  const alerts = routing.alerts.filter((_, index) => !front.isHeld(index));
  const used = new Map<PreparedSilence['object'], boolean>();
  const note = (silences: readonly PreparedSilence[], reaching: readonly NotifiedAlert[]): void => {
    for (const silence of silences)
      if (silence.object.facts.times.enabled !== false)
        used.set(silence.object, used.get(silence.object) === true || mutesAny(silence, reaching));
  };
  note(pipeline.globalSilences, alerts);
  for (const [entry, { section, tenant }] of pipeline.entries.entries()) {
    if (section.channel !== 'dingtalk' || !section.enabled) continue;
    note(pipeline.silencesOf(tenant), routedTo(entry, routing));
  }
  return [...used].map(([object, isUsed]) => ({ silence: pipeline.cluster.silences.indexOf(object), used: isUsed }));
}

function mutesAny({ state, matcher }: PreparedSilence, alerts: readonly NotifiedAlert[]): boolean {
  return state === 'active' && alerts.some(({ labels }) => !matcher || outcomeOf(matcher, labels) === 'match');
}

/** The alerts on their way to an entry, before the Silences of its tenant. */
function routedTo(entry: number, { alerts, classes, classOf }: StagedRouting): readonly NotifiedAlert[] {
  return alerts.filter((_, index) => classes[classOf[index] ?? -1]?.members[entry]);
}
