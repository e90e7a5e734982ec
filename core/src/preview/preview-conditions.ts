import type { SampleAlert } from '../alert.js';
import type { CompiledCondition, CompileExpression } from '../match/compile-condition.js';
import { type CompiledSelector, compileSelector } from '../match/compile-selector.js';
import { labelOf } from '../match/label-of.js';
import { matchCompiled } from '../match/match-selector.js';
import { type CompiledRegularExpression, compileRegularExpression } from '../match/regular-expression.js';
import type { ConditionPlace } from '../match/selector.js';
import { describeCondition } from './describe-condition.js';
import { describeUnusable } from './describe-unusable.js';
import type { AlertPreview, ConditionPreview, Preview, ReceiverPreview } from './preview.js';
import type { ReceiverConditions } from './receiver-conditions.js';

/** Tries every sample on the conditions of every receiver. */
export function previewConditions(
  receivers: readonly ReceiverConditions[],
  samples: readonly SampleAlert[],
  compile: CompileExpression = rememberExpressions(),
): Preview {
  return { receivers: receivers.map((receiver) => previewReceiver(receiver, samples, compile)), samples };
}

function previewReceiver(
  receiver: ReceiverConditions,
  samples: readonly SampleAlert[],
  compile: CompileExpression,
): ReceiverPreview {
  const { name, range, nameRange, enabled } = receiver;
  const selector = compileSelector(receiver.selector, compile);
  const alerts = samples.map((sample) => previewAlert(selector, sample));
  const [problem] = selector.problems;
  return {
    name,
    range,
    nameRange,
    enabled,
    conditions: previewEach(selector, receiver, samples),
    alerts,
    matched: alerts.filter((alert) => alert.matched).length,
    ...(problem && { error: describeUnusable(problem) }),
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
): readonly ConditionPreview[] {
  const ranges = new Map(receiver.conditions.map(({ place, range }) => [keyOf(place), range]));
  return selector.conditions.map((condition) => ({
    place: condition.place,
    text: describeCondition(condition),
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
