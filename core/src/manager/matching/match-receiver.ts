import type { Alert } from '../../model/alert.js';
import type { ReceiverConditions } from '../../model/receiver-conditions.js';
import type { ConditionRules } from '../../model/release/release.js';
import { type CompileOptions, compileSelector } from '../../model/selector/compile-selector.js';
import { describeProblem } from '../../model/selector/describe-problem.js';
import type { ConditionPlace } from '../../model/selector/selector.js';
import type { SelectorProblem } from '../../model/selector/selector-problem.js';
import type { Translations } from '../../text/phrase.js';
import { tryCondition } from './condition-trial.js';
import { describeCondition } from './describe-condition.js';
import { type JudgedOutcome, judgeAlert } from './judge-alert.js';
import { rankOutcomes } from './rank-outcomes.js';
import type { FunnelCondition, ReceiverMatches } from './receiver-matches.js';
import { seenLabels } from './seen-labels.js';

interface MatchOptions extends CompileOptions, Pick<ConditionRules, 'cluster'> {
  /** The translations for the descriptions; default: English. */
  readonly translations?: Translations;
}

/** Matches all sample alerts against one receiver, in time proportional to samples times conditions. */
export function matchReceiver(
  receiver: ReceiverConditions,
  samples: readonly Pick<Alert, 'labels'>[],
  { translations, cluster, ...options }: MatchOptions = {},
): ReceiverMatches {
  const { name, range, nameRange, enabled } = receiver;
  const selector = compileSelector(receiver.selector, options);
  const trials = selector.conditions.map(tryCondition);
  const passes = new Array<number>(trials.length).fill(0);
  const remaining = new Array<number>(trials.length).fill(0);
  const distinct = new Map<string, JudgedOutcome>();
  const see = seenLabels(selector.conditions, cluster);
  const judged = samples.map((sample) => {
    const labels = see(sample.labels);
    const results = trials.map((trial) => trial(labels));
    countInto(passes, remaining, results);
    const outcome = judgeAlert(selector, labels, results);
    const key = `${outcome.verdict} ${outcome.failing} ${outcome.miss} ${outcome.typos}`;
    const known = distinct.get(key) ?? outcome;
    distinct.set(key, known);
    return known;
  });
  const { outcomes, ranks } = rankOutcomes([...distinct.values()]);
  const ranges = new Map(receiver.conditions.map((placed) => [keyOf(placed.place), placed.range]));
  const [problem] = selector.problems;
  return {
    name,
    range,
    nameRange,
    enabled,
    conditions: selector.conditions.map(
      ({ place, key, operator, wanted, unknown }, index): FunnelCondition => ({
        place,
        key,
        operator,
        wanted,
        text: describeCondition({ key, operator, wanted }, translations),
        range: ranges.get(keyOf(place)) ?? nameRange,
        ...(unknown && { placeholder: unknown.placeholder }),
        passes: passes[index] ?? 0,
        remaining: remaining[index] ?? 0,
      }),
    ),
    outcomes,
    alerts: judged.map((outcome) => ranks.get(outcome) ?? 0),
    ...(cluster && { cluster }),
    matched: judged.filter(({ verdict }) => verdict === 'match').length,
    undecided: judged.filter(({ verdict }) => verdict === 'unknown').length,
    ...(problem && {
      error: describeUnusable(problem, translations),
      ...(selector.unusable === 'passes' && { passesAll: true }),
    }),
  };
}

function countInto(passes: number[], remaining: number[], results: readonly { readonly holds: boolean }[]): void {
  let left = true;
  for (const [index, { holds }] of results.entries()) {
    left &&= holds;
    if (holds) passes[index] = (passes[index] ?? 0) + 1;
    if (left) remaining[index] = (remaining[index] ?? 0) + 1;
  }
}

function keyOf(place: ConditionPlace): string {
  return place.in === 'matchLabels' ? `label ${place.key}` : `expression ${place.index}`;
}

/** Why a receiver's selector cannot be evaluated, and the condition that is wrong. */
function describeUnusable(problem: SelectorProblem, translations?: Translations): string {
  return `${describePlace(problem.place)}: ${describeProblem(problem, translations)}`;
}

function describePlace(place: ConditionPlace): string {
  return place.in === 'matchLabels' ? `matchLabels.${place.key}` : `matchExpressions[${place.index}]`;
}
