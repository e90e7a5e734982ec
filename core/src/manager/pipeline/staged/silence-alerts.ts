import { outcomeOf } from '../../../model/selector/match-selector.js';
import { phrase } from '../../../text/phrase.js';
import type { NotifiedAlert } from '../../message/notified-alert.js';
import type { Pipeline, PreparedSilence } from '../prepare/pipeline.js';
import { sourcePlace } from '../report/source-place.js';
import type { Incident } from '../report/trace.js';

/** The failure of the global Silences that stops a batch before its first alert. */
export function silencesFailure(pipeline: Pipeline): Incident | undefined {
  const { settings, globalSilences, undecodableSilence } = pipeline;
  if (!settings.ownership.globalLabels) {
    return {
      kind: 'crash',
      stage: 'silence',
      text: settings.manager
        ? phrase('The manager crashes: the NotificationManager has no globalReceiverSelector.')
        : phrase('The manager crashes on the first alert, because no NotificationManager exists.'),
      ...(settings.manager && { at: sourcePlace(settings.manager) }),
    };
  }
  if (undecodableSilence) return timesUndecodable(undecodableSilence);
  const crashing = globalSilences.find(({ state }) => state === 'crashing');
  return crashing && scheduleCrash(crashing, 'silence');
}

/** The index of the global Silence that mutes an alert; -1 when none does. */
export function globalSilenceOf(alert: NotifiedAlert, { globalSilences, settings }: Pipeline): number | Incident {
  const { selectorEvaluation } = settings.ownership.release;
  for (const [index, silence] of globalSilences.entries()) {
    if (silence.state !== 'active') continue;
    if (!silence.matcher) return matcherMissing(silence);
    const outcome = outcomeOf(silence.matcher, alert.labels);
    if (outcome === 'match') return index;
    if (outcome === 'error' && selectorEvaluation === 'manager') return matcherInvalid(silence);
  }
  return -1;
}

export function scheduleCrash({ object }: PreparedSilence, stage: 'silence' | 'tenant-silence'): Incident {
  return {
    kind: 'crash',
    stage,
    text: phrase('The manager crashes on the Silence {name}: its schedule is invalid.', {
      name: object.facts.name,
    }),
    at: sourcePlace(object, object.facts.timesRange),
  };
}

function timesUndecodable({ object }: PreparedSilence): Incident {
  return {
    kind: 'batch-stopped',
    stage: 'silence',
    text: phrase('The manager cannot decode the times of the Silence {name}: while it exists, no alert is processed.', {
      name: object.facts.name,
    }),
    at: sourcePlace(object, object.facts.timesRange),
  };
}

export function matcherMissing({ object }: PreparedSilence): Incident {
  return {
    kind: 'crash',
    stage: 'silence',
    text: phrase('The manager crashes on the Silence {name}, which has no matcher.', { name: object.facts.name }),
    at: sourcePlace(object),
  };
}

export function matcherInvalid({ object }: PreparedSilence): Incident {
  const { name, matcher, range } = object.facts;
  return {
    kind: 'batch-stopped',
    stage: 'silence',
    text: phrase('The matcher of the Silence {name} cannot be evaluated, so no alert of the batch is sent.', { name }),
    at: sourcePlace(object, matcher?.range ?? range),
  };
}
