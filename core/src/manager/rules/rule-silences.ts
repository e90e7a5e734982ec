import { ALWAYS, type Formula, isNever } from '../open-labels/formula.js';
import type { Entry, Pipeline, PreparedSilence } from '../pipeline/prepare/pipeline.js';
import { matcherInvalid, matcherMissing } from '../pipeline/staged/silence-alerts.js';
import type { RuleLogic } from './rule-logic.js';
import type { MutedWhen, StoppedWhen } from './rule-ways.js';

interface Silenced {
  /** When none mutes. */
  readonly loud: Formula;
  readonly muted: readonly MutedWhen[];
}

/** What the global Silences do, in order: each sees what those before do not mute. */
export function globalSilences(
  pipeline: Pipeline,
  logic: RuleLogic,
): Silenced & { readonly stops: readonly StoppedWhen[] } {
  const isEvaluated = pipeline.settings.ownership.release.selectorEvaluation === 'manager';
  const [muted, stops]: [MutedWhen[], StoppedWhen[]] = [[], []];
  let loud = ALWAYS;
  for (const [index, silence] of pipeline.globalSilences.entries()) {
    if (silence.state !== 'active') continue;
    const answer = matcherOf(silence, logic);
    if (!answer) {
      stops.push(stopAt(index, loud, matcherMissing));
      break;
    }
    if (isEvaluated && !isNever(answer.error))
      stops.push(stopAt(index, logic.both(loud, answer.error), matcherInvalid));
    muted.push({ silence: indexOf(silence, pipeline), when: logic.both(loud, answer.match) });
    loud = logic.both(loud, logic.opposite(answer.match));
  }
  return { loud, muted, stops };
}

function stopAt(
  index: number,
  when: Formula,
  incident: (silence: PreparedSilence) => ReturnType<StoppedWhen['incident']>,
): StoppedWhen {
  return {
    when,
    incident: ({ globalSilences }) => {
      const silence = globalSilences[index];
      return silence && incident(silence);
    },
  };
}

/**
 * What the Silences of a receiver's tenant do. One without a matcher mutes everything.
 *
 * @param passing the alerts that matter
 */
export function tenantSilences({ tenant }: Entry, passing: Formula, pipeline: Pipeline, logic: RuleLogic): Silenced {
  const muted: MutedWhen[] = [];
  let loud = ALWAYS;
  for (const silence of pipeline.silencesOf(tenant)) {
    if (silence.state !== 'active') continue;
    const match = matcherOf(silence, logic)?.match ?? ALWAYS;
    muted.push({ silence: indexOf(silence, pipeline), when: logic.both(logic.both(passing, loud), match) });
    loud = logic.both(loud, logic.opposite(match));
  }
  return { loud, muted };
}

function indexOf({ object }: PreparedSilence, { cluster }: Pipeline): number {
  return cluster.silences.indexOf(object);
}

/** Undefined: the matcher is missing, and the manager does not take that for a match. */
function matcherOf({ object, matcher }: PreparedSilence, logic: RuleLogic) {
  return matcher && logic.judge(object.facts.matcher, () => matcher);
}
