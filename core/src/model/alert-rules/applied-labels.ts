import { knowledgeOf, NO_LABELS, withLabel } from '../../go/promql/combine-sets.js';
import { certain, PRESENT, UNKNOWN } from '../../go/promql/knowledge.js';
import type { LabelKnowledge, LabelSet } from '../../go/promql/label-set.js';
import type { RuleLabels, RuleText } from './rule-facts.js';

/** A copy of a label of the result, and nothing else. */
const COPY = /^\s*\{\{-?\s*(?:\$labels|\.Labels)\.([A-Za-z_]\w*)\s*-?\}\}\s*$/;
const ACTIONS = /\{\{[\s\S]*?\}\}/g;

/**
 * The labels of a result with those that its rule gives it, which override them. A template sees only the labels of the
 * result (prometheus: rules/alerting.go).
 */
export function applyRuleLabels(result: LabelSet, labels: RuleLabels): LabelSet {
  let set: LabelSet = labels.hasHiddenName ? { ...NO_LABELS, closed: false } : result;
  for (const [name, text] of Object.entries(labels.texts)) set = withLabel(set, name, appliedLabel(result, text));
  return set;
}

function appliedLabel(result: LabelSet, { text, isHidden }: RuleText): LabelKnowledge {
  if (isHidden) return UNKNOWN;
  if (!text.includes('{{')) return certain(text);
  const [, copied] = COPY.exec(text) ?? [];
  if (copied !== undefined) return knowledgeOf(result, copied);
  return text.replaceAll(ACTIONS, '') === '' ? UNKNOWN : PRESENT;
}

/** A label without templates. */
export function plainLabel({ text, isHidden }: RuleText): LabelKnowledge {
  return isHidden ? PRESENT : certain(text);
}

/** Labels that are set whatever a rule says. */
export function enforceLabels(set: LabelSet, labels: Readonly<Record<string, LabelKnowledge>>): LabelSet {
  let enforced = set;
  for (const [name, knowledge] of Object.entries(labels)) enforced = withLabel(enforced, name, knowledge);
  return enforced;
}
