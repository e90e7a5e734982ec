import type { SampleAlert } from '../alert.js';
import type { CompiledCondition, CompileExpression } from '../match/compile-condition.js';
import { type CompiledSelector, compileSelector } from '../match/compile-selector.js';
import { labelOf } from '../match/label-of.js';
import { matchCompiled } from '../match/match-selector.js';
import { type CompiledRegularExpression, compileRegularExpression } from '../match/regular-expression.js';
import type { ConditionPlace } from '../match/selector.js';
import type { Translations } from '../text/phrase.js';
import type { MatchSemantics } from '../version/match-semantics.js';
import { describeCondition } from './describe-condition.js';
import { describeUnusable } from './describe-unusable.js';
import type { AlertPreview, ConditionPreview, Preview, ReceiverPreview } from './preview.js';
import type { ReceiverConditions } from './receiver-conditions.js';

interface PreviewOptions {
  /** Lets the caller keep compiled expressions; default: kept for this call. */
  readonly compile?: CompileExpression;
  /** Of the sentences; default: English. */
  readonly translations?: Translations;
  /** What `Match` does in the targeted version; default: as in the newest. */
  readonly matchSemantics?: MatchSemantics;
}

/** Tries every sample on the conditions of every receiver. */
export function previewConditions(
  receivers: readonly ReceiverConditions[],
  samples: readonly SampleAlert[],
  { compile = rememberExpressions(), translations = {}, matchSemantics = 'missing-is-empty' }: PreviewOptions = {},
): Preview {
  const options = { compile, translations, matchSemantics };
  return { receivers: receivers.map((receiver) => previewReceiver(receiver, samples, options)), samples };
}

function previewReceiver(
  receiver: ReceiverConditions,
  samples: readonly SampleAlert[],
  { compile, translations, matchSemantics }: Required<PreviewOptions>,
): ReceiverPreview {
  const { name, range, nameRange, enabled } = receiver;
  const selector = compileSelector(receiver.selector, { compile, matchSemantics });
  const alerts = samples.map((sample) => previewAlert(selector, sample));
  const [problem] = selector.problems;
  return {
    name,
    range,
    nameRange,
    enabled,
    conditions: previewEach(selector, receiver, samples, translations),
    alerts,
    matched: alerts.filter((alert) => alert.matched).length,
    ...(problem && { error: describeUnusable(problem, translations) }),
  };
}

function previewAlert(selector: CompiledSelector, sample: SampleAlert): AlertPreview {
  const result = matchCompiled(selector, sample.labels);
  return {
    sampleId: sample.id,
    matched: result.outcome === 'match',
    failures: result.outcome === 'mismatch' ? result.failures : [],
  };
}

function previewEach(
  selector: CompiledSelector,
  receiver: ReceiverConditions,
  samples: readonly SampleAlert[],
  translations: Translations,
): readonly ConditionPreview[] {
  const ranges = new Map(receiver.conditions.map(({ place, range }) => [keyOf(place), range]));
  return selector.conditions.map((condition) => ({
    place: condition.place,
    text: describeCondition(condition, translations),
    range: ranges.get(keyOf(condition.place)) ?? receiver.nameRange,
    passes: countPassing(condition, samples),
  }));
}

function countPassing({ key, holds }: CompiledCondition, samples: readonly SampleAlert[]): number {
  if (!holds) return 0;
  return samples.filter(({ labels }) => holds(labelOf(labels, key))).length;
}

function keyOf(place: ConditionPlace): string {
  return place.in === 'matchLabels' ? `label ${place.key}` : `expression ${place.index}`;
}

/** Receivers tend to share their expressions. */
function rememberExpressions(): CompileExpression {
  const compiled = new Map<string, CompiledRegularExpression>();
  return (pattern) => {
    const known = compiled.get(pattern) ?? compileRegularExpression(pattern);
    compiled.set(pattern, known);
    return known;
  };
}
