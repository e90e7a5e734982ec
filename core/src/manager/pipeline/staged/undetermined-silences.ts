import { outcomeOf } from '../../../model/selector/match-selector.js';
import { listPhrase } from '../../../text/list-phrase.js';
import { phrase } from '../../../text/phrase.js';
import type { NotifiedAlert } from '../../message/notified-alert.js';
import type { Pipeline, PreparedSilence } from '../prepare/pipeline.js';
import { sourcePlace } from '../report/source-place.js';
import type { Assumption } from '../report/trace.js';

/** The first Silence that may mute an alert or not. */
export function undeterminedFor(
  alert: NotifiedAlert,
  silences: readonly PreparedSilence[],
): PreparedSilence | undefined {
  return silences.find((silence) => mayMute(silence, alert));
}

function mayMute({ state, matcher }: PreparedSilence, { labels }: NotifiedAlert): boolean {
  if (!matcher || (state !== 'undetermined' && state !== 'active')) return false;
  const outcome = outcomeOf(matcher, labels);
  return outcome === 'unknown' || (state === 'undetermined' && outcome === 'match');
}

/** What is assumed of the Silences that may mute one of the alerts or not. */
export function silenceAssumptions(pipeline: Pipeline, alerts: readonly NotifiedAlert[]): readonly Assumption[] {
  const { globalSilences, entries } = pipeline;
  const tenants = new Set(entries.map(({ tenant }) => tenant));
  const all = new Set([...globalSilences, ...[...tenants].flatMap((tenant) => pipeline.silencesOf(tenant))]);
  return [...all]
    .filter((silence) => alerts.some((alert) => undeterminedFor(alert, [silence])))
    .map((silence) => undeterminedSilence(silence));
}

export function undeterminedSilence({ object }: PreparedSilence): Assumption {
  const { name, timesRange, matcher, unknown, unknownTimes } = object.facts;
  const hidden = unknownTimes.length > 0 ? unknownTimes : unknown.filter(({ path }) => path[1] === 'matcher');
  if (hidden.length > 0) {
    const placeholders = listPhrase([...new Set(hidden.map(({ placeholder }) => placeholder))]);
    const open = phrase('Whether the Silence {name} mutes cannot be told: {placeholders}. It is assumed not to.', {
      name,
      placeholders,
    });
    const range = unknownTimes.length > 0 ? timesRange : matcher?.range;
    return { code: 'silence-undetermined', text: open, at: sourcePlace(object, range) };
  }
  const text = phrase(
    'It is not determined whether the Silence {name} mutes, because its interval starts over at every check, for less than a second: it is assumed not to.',
    { name },
  );
  return { code: 'silence-undetermined', text, at: sourcePlace(object, timesRange) };
}
